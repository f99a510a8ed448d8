import type { TopicItem } from '../model/topic.ts';

/** An item with the one it stood before; null: it was the last. */
export interface PlacedItem<Item = TopicItem> {
  item: Item;
  before: string | null;
}

/** The items with one of them put right before another, or at the end for null. The same array where nothing moves. */
export function moveItem<Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  before: string | null,
): readonly Item[] {
  const moved = items.find((item) => item.id === id);
  if (!moved || id === before) return items;
  const rest = items.filter((item) => item !== moved);
  const next = insertBefore(rest, [moved], before);
  return next.every((item, index) => item === items[index]) ? items : next;
}

/** The items with others put before one of them, or at the end where that one is gone. */
export function insertBefore<Item extends { id: string }>(
  items: readonly Item[],
  added: readonly Item[],
  before: string | null,
): Item[] {
  const at = before === null ? -1 : items.findIndex(({ id }) => id === before);
  return at < 0 ? [...items, ...added] : [...items.slice(0, at), ...added, ...items.slice(at)];
}

/** Takes items out. `placed` puts them back by `putBackItems`, last one first. */
export function takeItems<Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): { items: Item[]; placed: PlacedItem<Item>[] } {
  const gone = new Set(ids);
  const placed = items.flatMap((item, index) =>
    gone.has(item.id) ? [{ item, before: items[index + 1]?.id ?? null }] : [],
  );
  return { items: items.filter(({ id }) => !gone.has(id)), placed };
}

/** Puts back what was taken out; what is there by now stays as it is. */
export function putBackItems<Item extends { id: string }>(
  items: readonly Item[],
  placed: readonly PlacedItem<Item>[],
): Item[] {
  return placed.reduceRight<Item[]>(
    (all, { item, before }) => (all.some(({ id }) => id === item.id) ? all : insertBefore(all, [item], before)),
    [...items],
  );
}

/** What an item shows: two items of one topic never show the same. Notes are each their own. */
export function shownBy(item: TopicItem): string {
  if (item.kind === 'note') return `note:${item.id}`;
  return item.kind === 'article' ? `article:${item.articleId}` : `passage:${item.passageId}`;
}
