import { findPassage } from '../core/anchoring/find-passage.ts';
import { finish, indexPage } from '../core/anchoring/page-index.ts';
import type { PassageSource } from '../core/citation/cite-passage.ts';
import { citePlace } from '../core/citation/cite-place.ts';
import type { ArticleBody } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Passage } from '../core/model/passage.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** What must stand beside a quotation of a passage. @throws FailureError `not-found` */
export async function passageSource({ db }: ServiceContext, id: string): Promise<PassageSource> {
  const { passage, article, body } = await guarded(async () => {
    const passage = await db.passages.get(id);
    const article = passage && (await db.articles.get(passage.articleId));
    const body = article && (await db.bodies.get(article.id));
    return { passage, article, body };
  });
  if (!passage || !article) throw new FailureError('not-found');
  const { title, url, siteName, publishedAt, documentRef, circulation } = article;
  const place = body ? placeIn(body, passage) : '';
  return { title, url, siteName, publishedAt, documentRef, circulation, place };
}

/** The outline counts in the saved text, so the passage is looked for there: word for word, else as on any page. */
function placeIn({ text, outline }: ArticleBody, { quote, selector }: Passage): string {
  if (outline.length === 0) return '';
  const at = text.indexOf(quote);
  if (at >= 0 && text.indexOf(quote, at + 1) < 0) return citePlace(outline, at);
  const match = findPassage(finish(indexPage(text)), selector);
  return match.state === 'lost' ? '' : citePlace(outline, match.start);
}
