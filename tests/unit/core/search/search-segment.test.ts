import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSegments } from '../../../../src/core/search/merge-segments.ts';
import { openSegment } from '../../../../src/core/search/open-segment.ts';
import { parseQuery } from '../../../../src/core/search/parse-query.ts';
import { rankHits } from '../../../../src/core/search/rank-hits.ts';
import { blocksOfQuery, searchSegment } from '../../../../src/core/search/search-segment.ts';
import { type Segment, SegmentBuilder } from '../../../../src/core/search/segment-builder.ts';
import type { SearchDocument } from '../../../../src/core/search/unit.ts';
import { type Found, naiveSearch } from './naive-search.ts';
import { randomLibrary, randomQuery } from './random-library.ts';

function build(documents: readonly SearchDocument[], id = 1): Segment {
  const builder = new SegmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.build(id);
}

async function merge(segments: readonly Segment[], dead: readonly Set<number>[]): Promise<Segment> {
  const sources = segments.map(({ head, blocks }, index) => ({
    head,
    dead: dead[index] ?? new Set<number>(),
    readBlock: async (number: number) => blocks[number] as Uint8Array,
  }));
  const merged = mergeSegments(9, sources);
  const blocks: Segment['blocks'] = [];
  for (;;) {
    const next = await merged.next();
    if (next.done) return { head: next.value, blocks };
    blocks.push(next.value);
  }
}

/** Only the blocks that the query named are given. */
function search(segments: readonly Segment[], typed: string, dead: readonly Set<number>[] = []): Found[] {
  const query = parseQuery(typed);
  const found = segments.map(({ head, blocks }, index) => {
    const open = openSegment(head, dead[index] ?? []);
    const named = new Set(blocksOfQuery(open, query));
    return searchSegment(open, query, (number) => {
      if (!named.has(number)) throw new Error(`block ${number} was not asked for`);
      return blocks[number] as Uint8Array;
    });
  });
  const { articles, passages } = rankHits(found, { order: 'relevance', articles: 100, passages: 100 });
  return [...articles, ...passages].map(({ articleId, passage }) =>
    passage < 0 ? articleId : `${articleId}/p${passage}`,
  );
}

/** Many small libraries on a busy machine. */
const PATIENCE = 60_000;

describe('a query', { timeout: PATIENCE }, () => {
  it('finds what reading every text finds', () => {
    fc.assert(
      fc.property(randomLibrary, randomQuery, (library, typed) => {
        const found = search([build(library)], typed);
        expect(found.sort()).toEqual(naiveSearch(library, parseQuery(typed)).sort());
      }),
      { numRuns: 800 },
    );
  });

  it('finds the same in several segments, in a merged one, and without what was struck out', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomLibrary,
        randomQuery,
        fc.array(fc.nat(7), { maxLength: 4 }),
        fc.nat(7),
        async (library, typed, strike, cut) => {
          const parts = [library.slice(0, cut), library.slice(cut)].filter((part) => part.length > 0);
          const dead = parts.map((part) => new Set(strike.filter((number) => number < part.length)));
          const left = parts.flatMap((part, index) => part.filter((_, number) => !dead[index]?.has(number)));
          const expected = naiveSearch(left, parseQuery(typed)).sort();
          const segments = parts.map((part, index) => build(part, index));
          expect(search(segments, typed, dead).sort()).toEqual(expected);
          const merged = await merge(segments, dead);
          expect(merged.head.articleCount).toBe(left.length);
          expect(search([merged], typed).sort()).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a merged segment reads bytes like those of one that was built at once', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, fc.nat(7), async (library, cut) => {
        const parts = [library.slice(0, cut), library.slice(cut)].filter((part) => part.length > 0);
        const merged = await merge(
          parts.map((part) => build(part)),
          [],
        );
        expect(merged.blocks).toEqual(build(library).blocks);
      }),
    );
  });
});
