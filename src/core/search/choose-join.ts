/** What is known of a segment to choose which are joined. */
export interface SegmentSize {
  id: number;
  articles: number;
  /** Articles of these that were struck out. */
  struckOut: number;
}

/** As many of one size become one. More make fewer joins and longer searches. */
const JOINED = 8;
/** A segment of more articles is not joined with others: joining stays a matter of a second. */
const MOST_ARTICLES = 4_096;
/** Share of what was struck out from which a segment is written anew. */
const TOO_MUCH_DEAD = 0.4;

/**
 * Segments to join next, or none: eight of about one size, so that every article is written a few times in all, and a
 * search looks into some ten to twenty of them; or a single one that is mostly struck out.
 */
export function chooseJoin(sizes: readonly SegmentSize[]): number[] {
  const stale = sizes.find(({ articles, struckOut }) => struckOut > articles * TOO_MUCH_DEAD);
  const byClass = new Map<number, { id: number; live: number }[]>();
  for (const { id, articles, struckOut } of sizes) {
    const live = articles - struckOut;
    const itsClass = Math.floor(Math.log2(Math.max(1, live)) / Math.log2(JOINED));
    byClass.set(itsClass, [...(byClass.get(itsClass) ?? []), { id, live }]);
  }
  for (const [, alike] of [...byClass].sort(([a], [b]) => a - b)) {
    const smallest = alike.sort((a, b) => a.live - b.live).slice(0, JOINED);
    const articles = smallest.reduce((sum, { live }) => sum + live, 0);
    if (smallest.length === JOINED && articles <= MOST_ARTICLES) return smallest.map(({ id }) => id);
  }
  return stale ? [stale.id] : [];
}
