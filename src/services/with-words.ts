import type { Article } from '../core/model/article.ts';
import { moreSevere } from '../core/model/circulation.ts';
import { cleanTags } from './clean-tags.ts';

/**
 * An article with the tags and the note of another copy of it added: nothing written is dropped, nothing doubled.
 * What bars the sharing of one copy bars that of both.
 */
export function withWords(
  article: Article,
  other: Pick<Article, 'note' | 'tags' | 'circulation'>,
  now: number,
): Article {
  const isKnown = other.note === '' || article.note.includes(other.note);
  return {
    ...article,
    tags: cleanTags([...article.tags, ...other.tags]),
    note: isKnown ? article.note : [article.note, other.note].filter(Boolean).join('\n\n'),
    circulation: moreSevere(article.circulation, other.circulation),
    updatedAt: now,
  };
}
