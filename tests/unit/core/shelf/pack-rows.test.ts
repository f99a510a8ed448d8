import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, unpackRows } from '../../../../src/core/shelf/pack-rows.ts';
import { makeShelfItem } from '../../make-shelf-item.ts';

test('every row comes back as it was', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 8 });
  const row = fc
    .record({
      id: fc.uuid(),
      title: word,
      siteName: word,
      byline: fc.array(word, { maxLength: 3 }),
      tags: fc.array(word, { maxLength: 3 }),
      passageTags: fc.array(word, { maxLength: 3 }),
      openedAt: fc.option(fc.nat()),
      roles: fc.constantFrom({}, { task: 2 }, { figure: 1, question: 3 }),
      circulation: fc.constantFrom(null, 'internal' as const),
    })
    .map((over) => makeShelfItem(over));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      expect(unpackRows(packRows(rows))).toEqual(rows.map(({ taggedPassages: _tags, size: _size, ...row }) => row));
    }),
  );
});
