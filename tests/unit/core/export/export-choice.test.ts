import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choiceFromQuery,
  choiceToQuery,
  type ExportChoice,
  MOST_IN_ADDRESS,
} from '../../../../src/core/export/export-choice.ts';

const read = (choice: ExportChoice) => choiceFromQuery(new URLSearchParams(choiceToQuery(choice)));

test('a choice comes back from its address as it was', () => {
  const id = fc.stringMatching(/^[\w-]{1,40}$/);
  const choices = fc.oneof(
    fc
      .uniqueArray(id, { minLength: 1, maxLength: MOST_IN_ADDRESS })
      .map((ids): ExportChoice => ({ kind: 'articles', ids })),
    fc.record({ kind: fc.constantFrom('kept' as const, 'topic' as const, 'report' as const), id }),
    // The library's own address, with whatever was typed.
    fc.string({ minLength: 1, unit: 'grapheme' }).map((view): ExportChoice => ({ kind: 'search', view })),
    fc.constant<ExportChoice>({ kind: 'all' }),
  );
  fc.assert(
    fc.property(choices, (choice) => {
      expect(read(choice)).toEqual(choice);
    }),
  );
});

test('an address that chooses nothing is none; an article named twice is one', () => {
  expect(choiceFromQuery(new URLSearchParams(''))).toBeNull();
  expect(choiceFromQuery(new URLSearchParams('article=&topic='))).toBeNull();
  expect(choiceFromQuery(new URLSearchParams('article=a,b,,a'))).toEqual({ kind: 'articles', ids: ['a', 'b'] });
});

test('more articles than an address holds are never put into one', () => {
  const ids = Array.from({ length: MOST_IN_ADDRESS + 1 }, (_, index) => `id-${index}`);
  expect(() => choiceToQuery({ kind: 'articles', ids })).toThrow();
});
