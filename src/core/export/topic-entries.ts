import type { TopicItem } from '../model/topic.ts';

export interface TopicArticle {
  articleId: string;
  /** Null: all of its passages. */
  passageIds: string[] | null;
}

/**
 * A topic as articles to be written, in the order in which they or their passages first stand in it. One that stands in it itself comes with all its passages, one of which only
 * passages do with those, in the topic's order.
 */
export function topicEntries(items: readonly TopicItem[]): TopicArticle[] {
  const entries = new Map<string, TopicArticle>();
  for (const item of items) {
    if (item.kind === 'note') continue;
    const { articleId } = item;
    const known = entries.get(articleId);
    const entry = known ?? { articleId, passageIds: [] };
    entries.set(articleId, entry);
    if (item.kind === 'article') entry.passageIds = null;
    else if (entry.passageIds && !entry.passageIds.includes(item.passageId)) entry.passageIds.push(item.passageId);
  }
  return [...entries.values()];
}
