import { describe, expect, it } from 'vitest';
import { readPlanFile, writePlanFile } from '../../../../src/core/plan/plan-file.ts';
import type { PlanItem } from '../../../../src/core/plan/study-plan.ts';

const item: PlanItem = {
  id: 'item-0000001',
  title: 'Nghị quyết số 18-NQ/TW',
  url: 'https://vb-mau.example/18',
  number: '18-NQ/TW',
  issuedOn: '2017-10-25',
  dueOn: '2026-09-30',
  articleId: 'article-000001',
  doneAt: 5,
  isKeptOpen: false,
};

describe('a plan file', () => {
  it('comes back as it was written, without what its reader has studied', () => {
    const written = writePlanFile({ title: 'Quý III', items: [item] });
    expect(written).not.toMatch(/doneAt|articleId|item-0/);
    const { title, url, number, issuedOn, dueOn } = item;
    expect(readPlanFile(written)).toEqual({ title: 'Quý III', items: [{ title, url, number, issuedOn, dueOn }] });
  });

  it('takes only addresses of the web and days of the calendar', () => {
    const items = [{ title: ' Một\n hai ', url: 'javascript:alert(1)', dueOn: '2026-02-31' }];
    const source = `\uFEFF${JSON.stringify({ format: 'thu-hoach-plan', version: 1, title: 'A', items })}`;
    expect(readPlanFile(source)).toEqual({
      title: 'A',
      items: [{ title: 'Một hai', url: '', number: '', issuedOn: null, dueOn: null }],
    });
  });

  const head = { format: 'thu-hoach-plan', version: 1, title: 'A' };
  it.each([
    ['khong phai json', 'not-json'],
    ['null', 'other-kind'],
    [JSON.stringify({ ...head, format: 'khac', items: [] }), 'other-kind'],
    [JSON.stringify({ ...head, version: 3, items: [] }), 'newer'],
    [JSON.stringify(head), 'wrong-shape'],
    [JSON.stringify({ ...head, items: [{ number: '1' }] }), 'wrong-shape'],
    [JSON.stringify({ ...head, items: Array.from({ length: 1_001 }, () => ({ title: 'x' })) }), 'wrong-shape'],
    [' '.repeat(2_000_001), 'too-large'],
  ])('%#: says why it is none', (source, fault) => expect(readPlanFile(source)).toBe(fault));
});
