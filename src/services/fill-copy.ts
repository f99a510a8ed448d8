import type { Article, ArticleBody } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { pageFactsOf, withPageFacts } from '../core/model/page-facts.ts';
import { placePassages } from '../core/passages/place-passages.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import type { ServiceContext } from './context.ts';

/**
 * Gives an article without a text the copy that was just made of its page, within a change of the library. What the page
 * says of itself counts from now on; where it says nothing, what the article came with stays.
 * @throws FailureError `circulation` as a page that is saved for the first time: nothing of its text was kept until now
 */
export async function fillCopy(
  { db, now }: ServiceContext,
  known: Article,
  { article, body }: { article: Article; body: ArticleBody },
  acceptRestricted: boolean,
): Promise<Article> {
  const { circulation } = article;
  if (circulation !== null && known.circulation === null && !acceptRestricted) {
    throw new FailureError('circulation', circulation);
  }
  await db.bodies.put({ ...body, articleId: known.id, takenAt: now() });
  const facts = pageFactsOf(article);
  const before = pageFactsOf(known);
  const kept = {
    ...(facts.byline.length === 0 && { byline: before.byline }),
    ...(facts.publishedAt === null && { publishedAt: before.publishedAt }),
    ...(facts.lead === '' && { lead: before.lead }),
    ...(facts.documentRef === null && before.documentRef && { documentRef: before.documentRef, kind: before.kind }),
  };
  const origins = Object.fromEntries(
    Object.keys(kept).flatMap((field) => {
      const origin = before.origins[field as keyof typeof before.origins];
      return origin ? [[field, origin]] : [];
    }),
  );
  const filled = withPageFacts(known, { ...facts, ...kept, origins: { ...facts.origins, ...origins } });
  await placeInCopy(db, filled, body.text);
  return filled;
}

/** Gives passages that came with their words alone their place in the copy, within a change of the library. */
export async function placeInCopy(db: LibraryDatabase, { id, title, lead }: Article, text: string): Promise<void> {
  const passages = await db.passages.where('articleId').equals(id).toArray();
  await db.passages.bulkPut(placePassages({ title, lead, text }, passages));
}
