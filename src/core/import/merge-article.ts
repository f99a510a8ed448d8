import type { Article, ArticleBody } from '../model/article.ts';
import { moreSevere } from '../model/circulation.ts';
import { isSameText, textPrint } from '../text/text-print.ts';
import type { ImportPolicy, MergeState } from './merge-state.ts';
import { mergeTexts } from './merge-texts.ts';
import { isSameRow, type Row } from './row-print.ts';

export interface MergedArticle {
  state: MergeState;
  /** To be written; null: what is here stays. */
  article: Article | null;
}

/**
 * One article out of two copies of the same page. The id is that of the copy here; a marking that bars sharing bars it
 * from now on; tags of a copy from another library are added.
 */
export function mergeArticle(here: Article, there: Article, policy: ImportPolicy): MergedArticle {
  const isOther = here.id !== there.id;
  const arriving: Article = { ...there, id: here.id };
  if (isSameRow(here, arriving)) return { state: 'same', article: null };
  const isLater = policy === 'newest' && there.updatedAt > here.updatedAt;
  const [newer, older] = isLater ? [arriving, here] : [here, arriving];
  const { row, isJoined } = mergeTexts(newer as unknown as Row, older as unknown as Row, ['note']);
  const article = row as unknown as Article;
  article.circulation = moreSevere(here.circulation, there.circulation);
  article.savedAt = here.savedAt;
  const missing = isOther ? older.tags.filter((tag) => !newer.tags.includes(tag)) : [];
  if (missing.length > 0) article.tags = [...newer.tags, ...missing];
  if (isSameRow(article, here)) return { state: 'newer-here', article: null };
  return { state: isJoined || missing.length > 0 || !isLater ? 'both' : 'newer-there', article };
}

/** Which copy of the text is read from now on; the other one is kept among the older versions where it reads otherwise. */
export type TextChoice = 'here' | 'there' | 'same';

export function chooseText(
  here: { article: Article; body: ArticleBody | undefined },
  there: { article: Article; body: ArticleBody },
  policy: ImportPolicy,
): TextChoice {
  if (!here.body || here.body.text === '') return 'there';
  if (there.body.text === '' || isSameText(here.body.text, textPrint(there.body.text))) return 'same';
  const taken = ({ article, body }: { article: Article; body: ArticleBody | undefined }): number =>
    body?.takenAt ?? article.savedAt;
  return policy === 'newest' && taken(there) > taken(here) ? 'there' : 'here';
}
