import { tagPath } from './tag-key.ts';

/** In how many places a tag is. A tag holds those nested in it, and nothing is counted twice for that. */
export interface TagUse {
  /** Articles that have the very tag themselves, or on a passage: 0 for a level that only holds others. */
  own: number;
  articles: number;
  passages: number;
}

/** What a shelf row says of tags. */
export interface TaggedRow {
  tags: readonly string[];
  passageTags: readonly string[];
  taggedPassages: Readonly<Record<string, number>>;
}

/** How many of the passages have each tag or one nested in it, for every level. */
export function countTagged(passages: readonly { tags: readonly string[] }[]): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const { tags } of passages) {
    for (const path of new Set(tags.flatMap(tagPath))) counts[path] = (counts[path] ?? 0) + 1;
  }
  return { ...counts };
}

/** Adds what one article has of tags to what is counted, or takes it away again for -1. */
export function addUse(counted: Map<string, TagUse>, row: TaggedRow | undefined, sign: 1 | -1 = 1): void {
  if (!row) return;
  const add = (tag: string, use: Partial<TagUse>): void => {
    const { own, articles, passages } = counted.get(tag) ?? { own: 0, articles: 0, passages: 0 };
    counted.set(tag, {
      own: own + sign * (use.own ?? 0),
      articles: articles + sign * (use.articles ?? 0),
      passages: passages + sign * (use.passages ?? 0),
    });
  };
  for (const tag of new Set([...row.tags, ...row.passageTags])) add(tag, { own: 1 });
  for (const path of new Set(row.tags.flatMap(tagPath))) add(path, { articles: 1 });
  for (const [path, passages] of Object.entries(row.taggedPassages)) add(path, { passages });
}
