import { foldBare } from '../core/text/fold.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

export interface TagCount {
  tag: string;
  count: number;
}

/** Every tag in use with how often, most used first. */
export async function listTags(context: ServiceContext): Promise<TagCount[]> {
  const { db } = context;
  return guarded(async () => {
    const counts = new Map<string, number>();
    const count = (key: unknown): void => {
      counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
    };
    await db.articles.orderBy('tags').eachKey(count);
    await db.passages.orderBy('tags').eachKey(count);
    const order = new Intl.Collator('vi', { numeric: true });
    return [...counts]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || order.compare(a.tag, b.tag));
  });
}

/** Up to `limit` of the reader's own tags that fit what was typed, with or without diacritics. */
export async function suggestTags(context: ServiceContext, query: string, limit = 8): Promise<string[]> {
  const wanted = foldBare(query);
  const { db } = context;
  return guarded(async () => {
    // The indexes' distinct keys alone: as many reads as there are tags, however many passages carry them.
    const keys = await Promise.all([
      db.articles.orderBy('tags').uniqueKeys(),
      db.passages.orderBy('tags').uniqueKeys(),
    ]);
    const fitting = [...new Set(keys.flat().map(String))].filter((tag) => foldBare(tag).includes(wanted));
    const order = new Intl.Collator('vi', { numeric: true });
    const startsSo = (tag: string): number => Number(!foldBare(tag).startsWith(wanted));
    return fitting.sort((a, b) => startsSo(a) - startsSo(b) || order.compare(a, b)).slice(0, limit);
  });
}
