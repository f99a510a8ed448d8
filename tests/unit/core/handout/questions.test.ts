import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editHandoutWords } from '../../../../src/core/handout/edit-handout.ts';
import type { HandoutQuestion } from '../../../../src/core/handout/handout.ts';
import { mergeQuestions } from '../../../../src/core/handout/merge-questions.ts';
import { readyQuestion } from '../../../../src/core/handout/ready-question.ts';
import { makeHandout } from '../../make-handout.ts';

const ask = (...pairs: string[]): HandoutQuestion[] =>
  pairs.map((pair) => {
    const [id = '', text = ''] = pair.split(': ');
    return { id, text };
  });

test('what two tabs added, changed and moved is all there', () => {
  const base = ask('a: một', 'b: hai', 'c: ba');
  const stored = ask('a: một', 'x: của tab kia', 'b: hai, sửa ở kia', 'c: ba');
  const mine = ask('c: ba', 'a: một, sửa ở đây', 'b: hai', 'm: của tab này');
  expect(mergeQuestions(mine, stored, base)).toEqual(
    ask('c: ba', 'a: một, sửa ở đây', 'x: của tab kia', 'b: hai, sửa ở kia', 'm: của tab này'),
  );
});

test('what was deleted goes, unless the other side wrote in it', () => {
  const base = ask('a: một', 'b: hai', 'c: ba');
  expect(mergeQuestions(ask('a: một'), base, base)).toEqual(ask('a: một'));
  expect(mergeQuestions(base, ask('a: một'), base)).toEqual(ask('a: một'));
  expect(mergeQuestions(ask('a: một'), ask('a: một', 'b: hai thêm', 'c: ba'), base)).toEqual(
    ask('a: một', 'b: hai thêm'),
  );
  expect(mergeQuestions(ask('a: một', 'b: hai nữa', 'c: ba'), ask('a: một'), base)).toEqual(
    ask('a: một', 'b: hai nữa'),
  );
});

test('one question written in both is joined', () => {
  expect(mergeQuestions(ask('a: đây'), ask('a: kia'), ask('a: '))).toEqual([{ id: 'a', text: 'đây\n\nkia' }]);
});

const questions = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), text: fc.constantFrom('', 'x', 'y', 'z') }))),
  );

test('no word that one side wrote is lost, and no question stands twice', () => {
  fc.assert(
    fc.property(questions, questions, questions, (mine, stored, base) => {
      const merged = mergeQuestions(mine, stored, base);
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
      const before = new Map(base.map(({ id, text }) => [id, text]));
      for (const { id, text } of [...mine, ...stored]) {
        if (text === before.get(id)) continue;
        expect(merged.find((one) => one.id === id)?.text).toContain(text);
      }
    }),
  );
});

test('what is typed in two tabs is joined, and what is stored is clean', () => {
  const handout = makeHandout({ summary: 'của tab kia' });
  const edited = editHandoutWords(
    handout,
    { summary: 'của tab này', title: 'Hai\ndòng', day: '2026-13-40', questions: ask('q1: Một\tcâu') },
    { summary: '', questions: handout.questions },
  );
  expect(edited).toMatchObject({ summary: 'của tab này\n\ncủa tab kia', title: 'Hai dòng', day: null });
  expect(edited.questions).toEqual(ask('q1: Một câu'));
  const decomposed = editHandoutWords(handout, { unit: 'Chi bộ Bến Lúa'.normalize('NFD'), title: 'a'.repeat(5000) });
  expect(decomposed.unit).toBe('Chi bộ Bến Lúa');
  expect(decomposed.title.length).toBe(300);
});

test('a passage marked as a question asks what its reader noted, else its own words', () => {
  const template = 'Hiểu thế nào về câu: “{quote}”?';
  expect(readyQuestion({ note: ' Ai\nlàm? ', quote: 'Mỗi quý' }, template)).toBe('Ai làm?');
  expect(readyQuestion({ note: '', quote: 'Mỗi quý $& một việc' }, template)).toBe(
    'Hiểu thế nào về câu: “Mỗi quý $& một việc”?',
  );
  const long = readyQuestion({ note: '', quote: 'từ '.repeat(200) }, template);
  expect(long.length).toBeLessThan(200);
  expect(long).toContain('[…]”?');
});
