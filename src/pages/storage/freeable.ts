import type { ArticleRoom } from '../../services/room.ts';

/** What may be taken from articles, as `services/room` names it. */
export const FREEABLE = ['images', 'versions', 'file'] as const;

export type Freeable = (typeof FREEABLE)[number];

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Articles of which something may be freed; pictures only where the article has not been opened for so long. */
export function freeable(articles: readonly ArticleRoom[], what: Freeable, months: number, now: number): ArticleRoom[] {
  const has = articles.filter(({ size }) => size[what] > 0);
  const some = what === 'images' ? has.filter((one) => (one.openedAt ?? one.savedAt) < now - months * MONTH) : has;
  return some.sort((a, b) => b.size[what] - a.size[what]);
}

export function roomOf(articles: readonly ArticleRoom[], what: Freeable): number {
  return articles.reduce((sum, { size }) => sum + size[what], 0);
}
