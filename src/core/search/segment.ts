/**
 * What is known of a segment without reading its blocks: kept in memory by whoever searches, some 60 bytes an article.
 * A segment never changes, but for articles that are struck out of it.
 */
export interface SegmentHead {
  id: number;
  /** Ids of its articles, one a line. */
  articleIds: string;
  articleCount: number;
  unitCount: number;
  /** The first unit of each article: the article itself; its passages follow. */
  firstUnits: Uint32Array;
  /** Milliseconds since the epoch. */
  savedAt: Float64Array;
  /** Words of each article's body, at most 65,535. */
  lengths: Uint16Array;
  /** First key of each block, one a line. */
  blockKeys: string;
  /** Bytes of all blocks. */
  size: number;
}

/**
 * Entries of filters stand among the words, and begin with a sign that no word has. `begin` has an entry for every two
 * letters that longer words begin with, without places: they stand for so many words that reading each would take
 * longer than a reader's next key (measured: 5 MB and 150 ms for `th` in 20,000 articles).
 */
export type FilterKind = 'tag' | 'site' | 'role' | 'year' | 'begin';

/** Letters of a `begin`. */
export const BEGIN_LENGTH = 2;

export function filterKey(kind: FilterKind, value: string): string {
  return `#${kind} ${value}`;
}

/** The value of a filter's key. */
export function filterValue(kind: FilterKind, key: string): string {
  return key.slice(kind.length + 2);
}

/** Keys of every value of a filter: from the first to below the second. */
export function keysOfFilter(kind: FilterKind): [from: string, to: string] {
  return [`#${kind} `, `#${kind}!`];
}

/** Numbers of the blocks in which keys from one to below another can stand: the first, and one past the last. */
export function blocksBetween(blockKeys: readonly string[], from: string, to: string): [first: number, end: number] {
  const end = countBelow(blockKeys, to);
  // The block before the first that begins at `from` or later may end with it.
  const first = Math.max(0, countBelow(blockKeys, from) - 1);
  return [first, Math.max(first, end)];
}

/** How many of ascending keys are below one. */
function countBelow(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
