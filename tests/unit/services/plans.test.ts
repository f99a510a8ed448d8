import { describe, expect, it } from 'vitest';
import { isLate, itemState } from '../../../src/core/plan/item-state.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import {
  editPlanItem,
  movePlanItem,
  removePlanItems,
  restorePlanItems,
  tickPlanItem,
} from '../../../src/services/plan-items.ts';
import { addToPlan, createPlan, listPlans, nextInPlans, openPlan } from '../../../src/services/plans.ts';
import { finishReading } from '../../../src/services/readings.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle, removePlan } from '../../../src/services/trash.ts';
import { listTrash } from '../../../src/services/trash-list.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const PLAN = 'plan-0000001';
const text = { title: 'Một', url: '', number: '', issuedOn: null, dueOn: null };

/** A saved document with a number and a day of issue. */
function saveDocument(context: TestContext, id: string, number: string, date: string | null) {
  const documentRef = { type: 'Nghị quyết', number, date, body: '' };
  const extracted = makeExtracted({ kind: 'document', documentRef, title: id });
  return saveArticle(context, makeDraft({ id, url: `https://vb-mau.example/${id}`, extracted }));
}

async function tiedTo(context: TestContext): Promise<(string | null)[]> {
  return (await openPlan(context, PLAN)).entries.map(({ article }) => article?.articleId ?? null);
}

describe('texts and saved articles', () => {
  it('meet by address, whatever it is tracked with, also when saved later', async () => {
    const context = makeContext();
    const items = [{ ...text, id: 'item-0000001', url: 'https://bao-mau.example/doi-moi/?fbclid=9' }];
    await createPlan(context, { id: PLAN, title: 'A', items });
    expect(await tiedTo(context)).toEqual([null]);
    await saveArticle(context, makeDraft());
    expect(await tiedTo(context)).toEqual(['article-000001']);
  });

  it('meet by number and day: the same number of another term is another document', async () => {
    const context = makeContext();
    await saveDocument(context, 'document-0001', '18-NQ/TW', '2017-10-25');
    await saveDocument(context, 'document-0002', '18-NQ/TW', '2022-06-16');
    await saveDocument(context, 'document-0003', '05-CT/TW', null);
    const number = '18-NQ/TW';
    const items = [
      { ...text, id: 'item-0000001', number, issuedOn: '2022-06-16' },
      { ...text, id: 'item-0000002', number, issuedOn: '2012-01-15' },
      { ...text, id: 'item-0000003', number },
      { ...text, id: 'item-0000004', number: '05-CT/TW', issuedOn: '2016-05-15' },
    ];
    await createPlan(context, { id: PLAN, title: 'A', items });
    expect(await tiedTo(context)).toEqual(['document-0002', null, null, 'document-0003']);
  });

  it('meet by hand, and what was chosen moves with a page that was saved anew', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    await createPlan(context, { id: PLAN, title: 'A', items: [{ ...text, id: 'item-0000001' }] });
    await editPlanItem(context, PLAN, 'item-0000001', { articleId: 'article-000001' });
    expect(await tiedTo(context)).toEqual(['article-000001']);
    const trashId = await removeArticle(context, 'article-000001');
    expect(await tiedTo(context)).toEqual([null]);
    await saveArticle(context, makeDraft({ id: 'article-000002' }));
    await restoreTrash(context, trashId);
    expect(await tiedTo(context)).toEqual(['article-000002']);
  });
});

describe('how far a text is', () => {
  it('goes by the saved copy, and by a tick that outdoes it', async () => {
    const context = makeContext();
    const { url } = await saveArticle(context, makeDraft());
    await createPlan(context, { id: PLAN, title: 'A', items: [{ ...text, id: 'item-0000001', url }] });
    const state = async () => (await openPlan(context, PLAN)).entries.map(itemState)[0];
    expect(await state()).toBe('saved');
    await createPassage(context, 'article-000001', makePassage());
    expect(await state()).toBe('begun');
    await finishReading(context, 'article-000001', true);
    expect(await state()).toBe('done');
    await tickPlanItem(context, PLAN, 'item-0000001', false, true);
    expect(await state()).toBe('begun');
    await tickPlanItem(context, PLAN, 'item-0000001', true, true);
    expect(await state()).toBe('done');
  });

  it('a tick taken away before its article was read does not keep it open for good', async () => {
    const context = makeContext();
    const { url } = await saveArticle(context, makeDraft());
    await createPlan(context, { id: PLAN, title: 'A', items: [{ ...text, id: 'item-0000001', url }] });
    await tickPlanItem(context, PLAN, 'item-0000001', true, false);
    await tickPlanItem(context, PLAN, 'item-0000001', false, false);
    await finishReading(context, 'article-000001', true);
    expect((await openPlan(context, PLAN)).entries.map(itemState)).toEqual(['done']);
  });

  it('what is next of all plans has the earliest day, late ones before', async () => {
    const context = makeContext();
    const first = { ...text, id: 'item-0000001', title: 'Không hạn' };
    await createPlan(context, {
      id: PLAN,
      title: 'A',
      items: [first, { ...first, id: 'item-0000002', dueOn: '2030-01-02' }],
    });
    await createPlan(context, {
      id: 'plan-0000002',
      title: 'B',
      items: [{ ...text, id: 'item-0000003', dueOn: '2020-01-01' }],
    });
    const next = await nextInPlans(context);
    expect(next).toMatchObject({ plan: { title: 'B' }, entry: { item: { id: 'item-0000003' } } });
    expect(next && isLate(next.entry, '2026-01-01')).toBe(true);
    await tickPlanItem(context, 'plan-0000002', 'item-0000003', true, false);
    expect(await nextInPlans(context)).toMatchObject({ entry: { item: { id: 'item-0000002' } } });
    expect(await listPlans(context)).toMatchObject([
      { title: 'B', total: 1, done: 1, late: 0, next: null },
      { title: 'A', total: 2, done: 0 },
    ]);
    await removePlan(context, PLAN);
    expect(await nextInPlans(context)).toBeNull();
  });
});

describe('a plan', () => {
  it('takes a retry once, moves, and puts back what was taken out', async () => {
    const context = makeContext();
    const add = () =>
      addToPlan(
        context,
        PLAN,
        [1, 2, 3].map((at) => ({ ...text, id: `item-000000${at}`, title: String(at) })),
      );
    await createPlan(context, { id: PLAN, title: ' A  b ' });
    await add();
    expect(await add()).toEqual({ added: [], left: 0 });
    const order = async () => (await openPlan(context, PLAN)).plan.items.map(({ title }) => title).join('');
    await movePlanItem(context, PLAN, 'item-0000003', 'item-0000001');
    expect(await order()).toBe('312');
    const removed = await removePlanItems(context, PLAN, ['item-0000001', 'item-0000003']);
    expect(await order()).toBe('2');
    await restorePlanItems(context, PLAN, removed);
    expect(await order()).toBe('312');
  });

  it('goes to the trash whole and comes back', async () => {
    const context = makeContext();
    await createPlan(context, { id: PLAN, title: 'A', items: [{ ...text, id: 'item-0000001' }] });
    const trashId = await removePlan(context, PLAN);
    expect(await listPlans(context)).toEqual([]);
    expect(await listTrash(context)).toMatchObject([{ kind: 'plan', title: 'A', items: 1 }]);
    await restoreTrash(context, trashId);
    expect((await openPlan(context, PLAN)).plan.items).toHaveLength(1);
    expect(context.changes.at(-1)).toMatchObject({ planId: PLAN });
  });
});
