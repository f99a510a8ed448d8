import { describe, expect, test } from 'vitest';
import {
  cleanReflection,
  EMPTY_REFLECTION,
  isCommitment,
  isDueDay,
  isEmptyReflection,
  REFLECTION_FIELDS,
  type Reflection,
} from '../../../src/core/model/reflection.ts';
import { resumeReflection } from '../../../src/core/model/resume-reflection.ts';

const stored: Reflection = {
  ...EMPTY_REFLECTION,
  id: 'reflection-000001',
  articleId: 'article-000001',
  passageId: null,
  evidence: 'Họp 3 buổi',
  dueOn: '2026-12-31',
  createdAt: 1,
  updatedAt: 100,
};

test('the list of fields names every field once', () => {
  expect([...REFLECTION_FIELDS].sort()).toEqual(Object.keys(EMPTY_REFLECTION).sort());
});

test.each([
  [{ action: 'Mở lớp', dueOn: '2026-12-31' }, true],
  [{ action: 'Mở lớp', dueOn: null }, false],
  [{ action: ' \n', dueOn: '2026-12-31' }, false],
])('%j is a commitment: %s', (fields, is) => {
  expect(isCommitment(fields)).toBe(is);
});

test('a choice or a day without a word is an empty reflection', () => {
  expect(isEmptyReflection({ ...EMPTY_REFLECTION, evidence: ' \n\t' })).toBe(true);
  expect(isEmptyReflection({ ...EMPTY_REFLECTION, cause: 'thiếu người' })).toBe(false);
});

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-30', false],
  ['0026-02-28', false],
  ['20266-02-28', false],
  ['2026-2-8', false],
  ['', false],
])('the day %s can be due: %s', (day, can) => {
  expect(isDueDay(day)).toBe(can);
});

test('stored fields are composed, of a sensible length, and whole characters', () => {
  const long = `${'a'.repeat(39_999)}🌾 và nữa`;
  const action = 'Đổi mới sinh hoạt'.normalize('NFD');
  const clean = cleanReflection({ ...EMPTY_REFLECTION, evidence: long, action, dueOn: '2026-13-01' });
  expect(clean.evidence).toBe('a'.repeat(39_999));
  expect(clean.action).toBe('Đổi mới sinh hoạt');
  expect(clean.dueOn).toBeNull();
});

describe('a draft', () => {
  test('newer than what is stored stands, in the fields that it has', () => {
    const draft = { id: stored.id, edit: { evidence: 'Họp 4 buổi' }, at: 200 };
    expect(resumeReflection(stored, draft)).toMatchObject({ evidence: 'Họp 4 buổi', dueOn: '2026-12-31' });
  });

  test('older than what is stored is joined with it: no word is dropped, no later choice undone', () => {
    const edit = { evidence: 'Vắng 5 lượt', dueOn: null, scope: 'unit', causeKind: 'objective' } as const;
    expect(resumeReflection(stored, { id: stored.id, edit, at: 50 })).toEqual({
      ...EMPTY_REFLECTION,
      evidence: 'Vắng 5 lượt\n\nHọp 3 buổi',
      dueOn: '2026-12-31',
      causeKind: 'objective',
    });
  });

  test('of a reflection that was never stored is all there is', () => {
    const draft = { id: stored.id, edit: { action: 'Mở lớp' }, at: 50 };
    expect(resumeReflection(null, draft)).toEqual({ ...EMPTY_REFLECTION, action: 'Mở lớp' });
    expect(resumeReflection(null, null)).toEqual(EMPTY_REFLECTION);
  });
});
