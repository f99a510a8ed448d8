import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, BlockWriter, readBlock } from '../../../../src/core/search/block.ts';
import { chooseJoin } from '../../../../src/core/search/choose-join.ts';
import { Places } from '../../../../src/core/search/places.ts';
import { FIELD_SHIFT, PostingWriter, readPlaces, readPostings } from '../../../../src/core/search/postings.ts';
import { UNIT_FIELDS } from '../../../../src/core/search/unit.ts';

type Posting = { unit: number; places: number[] };

const place = fc
  .record({ field: fc.nat(UNIT_FIELDS.length - 1), position: fc.oneof(fc.nat(200), fc.nat(2 ** FIELD_SHIFT - 1)) })
  .map(({ field, position }) => field * 2 ** FIELD_SHIFT + position);
const postings = fc
  .uniqueArray(fc.record({ unit: fc.nat(70_000), places: fc.uniqueArray(place, { minLength: 1, maxLength: 6 }) }), {
    selector: ({ unit }) => unit,
    minLength: 1,
    maxLength: 30,
  })
  .map((list) =>
    list.map(({ unit, places }) => ({ unit, places: places.sort((a, b) => a - b) })).sort((a, b) => a.unit - b.unit),
  );

function write(list: readonly Posting[]): PostingWriter {
  const writer = new PostingWriter();
  for (const { unit, places } of list) {
    for (const one of places) writer.add(unit, one >> FIELD_SHIFT, one & (2 ** FIELD_SHIFT - 1));
  }
  return writer;
}

function read(bytes: Uint8Array, start: number, end: number): Posting[] {
  const list: Posting[] = [];
  readPostings(bytes, start, end, (unit, mask, count, at) => {
    const read = new Places();
    readPlaces(bytes, at, read);
    const places = read.toArray();
    expect(places.length).toBe(count);
    expect(places.reduce((fields, one) => fields | (1 << (one >> FIELD_SHIFT)), 0)).toBe(mask);
    list.push({ unit, places });
  });
  return list;
}

describe('postings', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(postings, (list) => {
        const bytes = write(list).take();
        expect(read(bytes, 0, bytes.length)).toEqual(list);
      }),
    );
  });

  it('that end too soon are told from whole ones', () => {
    fc.assert(
      fc.property(postings, (list) => {
        const bytes = write(list).take();
        let units = 0;
        const count = (): number => (units += 1);
        // Cut at the end of a posting it is a shorter list, whose length the block tells; cut elsewhere it is damage.
        try {
          readPostings(bytes.slice(0, -1), 0, bytes.length - 1, count);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RangeError);
        }
        expect(units).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});

describe('blocks', () => {
  const entries = fc
    .dictionary(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), postings, { maxKeys: 40 })
    .map((words) => Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));

  function fill(words: [string, Posting[]][]): Block[] {
    const writer = new BlockWriter();
    const blocks = words.flatMap(([key, list]) => {
      const written = write(list);
      return writer.add(key, written.lastUnit, written.take());
    });
    const last = writer.close();
    return last ? [...blocks, last] : blocks;
  }

  it('give back their words in order, with their postings', () => {
    fc.assert(
      fc.property(entries, (words) => {
        const found = fill(words).flatMap(({ bytes }) =>
          [...readBlock(bytes)].map(({ key, start, end, lastUnit }) => {
            const list = read(bytes, start, end);
            expect(lastUnit).toBe(list.at(-1)?.unit);
            return [key, list];
          }),
        );
        expect(found).toEqual(words);
      }),
    );
  });

  it('stay small enough to be stored in place, whatever a word has', () => {
    const many = Array.from({ length: 40_000 }, (_, unit) => ({ unit, places: [8 * 2 ** FIELD_SHIFT + (unit % 900)] }));
    const blocks = fill([
      ['của', many],
      ['cửa', many.slice(0, 3)],
    ]);
    expect(Math.max(...blocks.map(({ bytes }) => bytes.length))).toBeLessThan(64_000);
    const found = blocks.flatMap(({ bytes }) =>
      [...readBlock(bytes)].flatMap(({ key, start, end }) => (key === 'của' ? read(bytes, start, end) : [])),
    );
    expect(found).toEqual(many);
  });
});

describe('segments to join', () => {
  const of = (...articles: number[]) => articles.map((count, id) => ({ id, articles: count, struckOut: 0 }));

  it('are eight of about one size', () => {
    expect(chooseJoin(of(32, 32, 32, 32, 32, 32, 32))).toEqual([]);
    expect(chooseJoin(of(32, 32, 32, 400, 32, 32, 32, 32, 32)).sort()).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
  });

  it('never make one too large, nor go on for ever', () => {
    expect(chooseJoin(of(...Array(9).fill(3_000)))).toEqual([]);
    let sizes = of(...Array(700).fill(32));
    let id = 1_000;
    for (let round = 0; round < 500; round++) {
      const chosen = chooseJoin(sizes);
      if (chosen.length === 0) break;
      const articles = sizes.filter((size) => chosen.includes(size.id)).reduce((sum, size) => sum + size.articles, 0);
      sizes = [...sizes.filter((size) => !chosen.includes(size.id)), { id: id++, articles, struckOut: 0 }];
    }
    expect(chooseJoin(sizes)).toEqual([]);
    expect(sizes.length).toBeLessThan(25);
  });

  it('or one that is mostly struck out', () => {
    expect(chooseJoin([{ id: 7, articles: 10, struckOut: 5 }])).toEqual([7]);
  });
});
