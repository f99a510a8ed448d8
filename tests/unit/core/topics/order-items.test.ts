import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TopicItem } from '../../../../src/core/model/topic.ts';
import { moveItem, putBackItems, takeItems } from '../../../../src/core/topics/order-items.ts';

const notes = (ids: readonly string[]): TopicItem[] => ids.map((id) => ({ id, kind: 'note', text: id }));
const idsOf = (items: readonly TopicItem[]): string => items.map(({ id }) => id).join('');

test('an item goes right before another, or to the end', () => {
  const items = notes(['a', 'b', 'c', 'd']);
  expect(idsOf(moveItem(items, 'd', 'a'))).toBe('dabc');
  expect(idsOf(moveItem(items, 'a', 'c'))).toBe('bacd');
  expect(idsOf(moveItem(items, 'a', null))).toBe('bcda');
  expect(moveItem(items, 'b', 'c')).toBe(items);
  expect(moveItem(items, 'b', 'b')).toBe(items);
  expect(moveItem(items, 'x', 'a')).toBe(items);
});

test('where the one to go before is gone by now, it goes to the end', () => {
  expect(idsOf(moveItem(notes(['a', 'b']), 'a', 'gone'))).toBe('ba');
});

test('what was taken out stands where it stood once it is put back', () => {
  const some = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.array(fc.nat(11)), (ids, picks) => {
      const items = notes(ids);
      const gone = picks.flatMap((pick) => ids[pick] ?? []);
      const { items: left, placed } = takeItems(items, gone);
      expect(left.some(({ id }) => gone.includes(id))).toBe(false);
      expect(putBackItems(left, placed)).toEqual(items);
      expect(putBackItems(items, placed)).toEqual(items);
    }),
  );
});
