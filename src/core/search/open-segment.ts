import type { SegmentHead } from './segment.ts';

/** A segment as it is searched. */
export interface OpenSegment {
  head: SegmentHead;
  articleIds: readonly string[];
  blockKeys: readonly string[];
  /** The article of each unit, by its number. */
  articleOf: Uint32Array;
  /** By the number of the article: 1 for one that was struck out. */
  dead: Uint8Array;
  /** Articles that were not struck out. */
  liveCount: number;
  /** Words of all bodies. */
  wordCount: number;
}

export function openSegment(head: SegmentHead, struckOut: Iterable<number>): OpenSegment {
  const articleOf = new Uint32Array(head.unitCount);
  const dead = new Uint8Array(head.articleCount);
  for (const article of struckOut) dead[article] = 1;
  let liveCount = 0;
  for (let article = 0; article < head.articleCount; article++) {
    const first = head.firstUnits[article] as number;
    const end = head.firstUnits[article + 1] ?? head.unitCount;
    articleOf.fill(article, first, end);
    if (dead[article] === 0) liveCount += 1;
  }
  const blockKeys = head.blockKeys === '' ? [] : head.blockKeys.split('\n');
  const wordCount = head.lengths.reduce((sum, length) => sum + length, 0);
  return { head, articleIds: head.articleIds.split('\n'), blockKeys, articleOf, dead, liveCount, wordCount };
}
