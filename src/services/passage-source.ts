import { findPassage } from '../core/anchoring/find-passage.ts';
import { finish, indexPage } from '../core/anchoring/page-index.ts';
import type { PassageSource } from '../core/citation/cite-passage.ts';
import { citePlace } from '../core/citation/cite-place.ts';
import { pageAt } from '../core/files/page-at.ts';
import { webAddress } from '../core/files/web-address.ts';
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
  const { title, siteName, publishedAt, documentRef, circulation, byline, file } = article;
  const offset = body ? offsetIn(body, passage) : null;
  const source: PassageSource = {
    title,
    url: webAddress(article),
    siteName,
    publishedAt,
    documentRef,
    circulation,
    place: '',
  };
  if (byline.length > 0) source.byline = byline;
  if (file) source.fileName = file.name;
  if (!body || offset === null) return source;
  const page = pageAt(body.pageStarts, offset);
  if (page !== null) source.page = page;
  return { ...source, place: citePlace(body.outline, offset) };
}

/**
 * The outline and the pages count in the saved text, so the passage is looked for there: word for word, else as on any
 * page. Null where it is not, or nothing is asked of its place.
 */
function offsetIn({ text, outline, pageStarts }: ArticleBody, { quote, selector }: Passage): number | null {
  if (outline.length === 0 && !pageStarts) return null;
  const at = text.indexOf(quote);
  if (at >= 0 && text.indexOf(quote, at + 1) < 0) return at;
  const match = findPassage(finish(indexPage(text)), selector);
  return match.state === 'lost' ? null : match.start;
}
