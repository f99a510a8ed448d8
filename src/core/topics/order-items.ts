import type { TopicItem } from '../model/topic.ts';

/** An item with the one it stood before; null: it was the last. */
export interface PlacedItem {
  item: TopicItem;
  before: string | null;
}

/** The items with one of them put right before another, or at the end for null. The same array where nothing moves. */
export function moveItem(items: readonly TopicItem[], id: string, before: string | null): readonly TopicItem[] {
  const moved = items.find((item) => item.id === id);
  if (!moved || id === before) return items;
  const rest = items.filter((item) => item !== moved);
  const next = insertBefore(rest, [moved], before);
  return next.every((item, index) => item === items[index]) ? items : next;
}

/** The items with others put before one of them, or at the end where that one is gone. */
export function insertBefore(
  items: readonly TopicItem[],
  added: readonly TopicItem[],
  before: string | null,
): TopicItem[] {
  const at = before === null ? -1 : items.findIndex(({ id }) => id === before);
  return at < 0 ? [...items, ...added] : [...items.slice(0, at), ...added, ...items.slice(at)];
}

/** Takes items out. `placed` puts them back by `putBackItems`, last one first. */
export function takeItems(
  items: readonly TopicItem[],
  ids: readonly string[],
): { items: TopicItem[]; placed: PlacedItem[] } {
  const gone = new Set(ids);
  const placed = items.flatMap((item, index) =>
    gone.has(item.id) ? [{ item, before: items[index + 1]?.id ?? null }] : [],
  );
  return { items: items.filter(({ id }) => !gone.has(id)), placed };
}

/** Puts back what was taken out; what is there by now stays as it is. */
export function putBackItems(items: readonly TopicItem[], placed: readonly PlacedItem[]): TopicItem[] {
  return placed.reduceRight<TopicItem[]>(
    (all, { item, before }) => (all.some(({ id }) => id === item.id) ? all : insertBefore(all, [item], before)),
    [...items],
  );
}

/** What an item shows: two items of one topic never show the same. Notes are each their own. */
export function shownBy(item: TopicItem): string {
  if (item.kind === 'note') return `note:${item.id}`;
  return item.kind === 'article' ? `article:${item.articleId}` : `passage:${item.passageId}`;
}
