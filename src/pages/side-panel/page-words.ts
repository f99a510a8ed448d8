import type { Article } from '../../core/model/article.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';

/** What the reader writes of an article as a whole. */
export type PageWords = Pick<Article, 'note' | 'tags'>;

/** What an editor begins with: words older than what is stored are joined with it, newer ones stand. */
export function joinWords(stored: Article, draft: (PageWords & { at: number }) | null): PageWords {
  if (!draft) return { note: stored.note, tags: stored.tags };
  if (draft.at >= stored.updatedAt) return { note: draft.note, tags: draft.tags };
  return { note: mergeNotes(draft.note, stored.note), tags: [...new Set([...stored.tags, ...draft.tags])] };
}
