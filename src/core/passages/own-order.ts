/**
 * The reader's own order of an article's passages. Each passage carries its own rank, so that two windows that move
 * two passages at once disturb neither, and a passage that is deleted and brought back stands where it stood.
 */
export interface Ranked {
  id: string;
  /** Place in the reader's own order, ascending; absent where none was given. */
  rank?: number | undefined;
}

/** What is written to move a passage: `null` takes its rank away. */
export interface RankChange {
  id: string;
  rank: number | null;
}

export function hasOwnOrder(passages: readonly Ranked[]): boolean {
  return passages.some(({ rank }) => rank !== undefined);
}

/**
 * In the reader's own order, where there is one. A passage marked since stands behind the one that it follows in the
 * text.
 * @param passages in the order of the text
 */
export function inOwnOrder<T extends Ranked>(passages: readonly T[]): T[] {
  if (!hasOwnOrder(passages)) return [...passages];
  // The sort is stable: of two with one rank, the text's order decides.
  const order = passages.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  for (const [index, passage] of passages.entries()) {
    if (passage.rank !== undefined) continue;
    const before = passages[index - 1];
    order.splice(before ? order.indexOf(before) + 1 : 0, 0, passage);
  }
  return order;
}

/**
 * The ranks that put one passage right before or right behind another.
 * @param order all of the article's passages as they are shown
 */
export function rankBeside(
  order: readonly Ranked[],
  id: string,
  side: 'before' | 'behind',
  other: string,
): RankChange[] {
  const moved = order.find((passage) => passage.id === id);
  const rest = order.filter((passage) => passage.id !== id);
  const at = rest.findIndex((passage) => passage.id === other) + (side === 'behind' ? 1 : 0);
  if (!moved || id === other || !rest.some((passage) => passage.id === other)) return [];
  const between = rankBetween(rest[at - 1]?.rank, rest[at]?.rank);
  // A passage without a rank follows its neighbour of the text, and would move along with that.
  const areRanked = rest.every(({ rank }) => rank !== undefined);
  if (areRanked && between !== null) return [{ id, rank: between }];
  return [...rest.slice(0, at), moved, ...rest.slice(at)].map((passage, index) => ({
    id: passage.id,
    rank: index + 1,
  }));
}

/** Null where two numbers have none between them any more. */
function rankBetween(before: number | undefined, behind: number | undefined): number | null {
  if (before === undefined) return (behind ?? 2) - 1;
  if (behind === undefined) return before + 1;
  const middle = (before + behind) / 2;
  return middle > before && middle < behind ? middle : null;
}
