import type { Article, ArticleBody, ExtractedArticle } from '../core/model/article.ts';
import { type ArticleVersion, MOST_VERSIONS, type PageFacts } from '../core/model/article-version.ts';
import { moreSevere } from '../core/model/circulation.ts';
import { FailureError } from '../core/model/failure.ts';
import { pageFactsOf, withPageFacts } from '../core/model/page-facts.ts';
import { isSameText, textPrint } from '../core/text/text-print.ts';
import { countWords } from '../core/text/words.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceArticle, type ServiceContext } from './context.ts';
import { placeInCopy } from './fill-copy.ts';

export interface Renewal {
  article: Article;
  /** The copy that was the newest until now; null where nothing changed, or there was no text before. */
  versionId: string | null;
  isChanged: boolean;
}

/**
 * Saves a page again. Where its text reads as before, its copy stays and nothing is doubled; otherwise the copy that was
 * there becomes an older version. Note, tags, passages and corrections stay.
 * @throws FailureError `not-found`, `too-many-versions`
 */
export async function renewArticle(
  context: ServiceContext,
  articleId: string,
  extracted: ExtractedArticle,
): Promise<Renewal> {
  const { db } = context;
  const now = context.now();
  const renewal = await changeLibrary(db, now, async (touched): Promise<Renewal> => {
    const { article, body } = await openBoth(db, articleId);
    if (isSameText(body.text, textPrint(extracted.text))) return { article, versionId: null, isChanged: false };
    const { html, text, outline, nextPageUrl: _next, circulation, ...facts } = extracted;
    const versionId = body.text === '' ? null : await keepVersion(context, article, body);
    await db.bodies.put({ articleId, html, text, outline, takenAt: now });
    const wordCount = countWords(text, facts.lang);
    const next = withPageFacts(article, { ...facts, wordCount });
    next.circulation = moreSevere(article.circulation, circulation);
    next.updatedAt = now;
    await db.articles.put(next);
    await placeInCopy(db, next, text);
    touched.contents(articleId);
    return { article: next, versionId, isChanged: true };
  });
  if (renewal.isChanged) announceArticle(context, renewal.article);
  return renewal;
}

async function openBoth(db: LibraryDatabase, id: string): Promise<{ article: Article; body: ArticleBody }> {
  const [article, body] = await Promise.all([db.articles.get(id), db.bodies.get(id)]);
  if (!article) throw new FailureError('not-found');
  return { article, body: body ?? { articleId: id, html: '', text: '', outline: [] } };
}

/** Puts the copy that is the newest among the older ones. Resolves to its id there. */
async function keepVersion(context: ServiceContext, article: Article, body: ArticleBody): Promise<string> {
  const { versions } = context.db;
  if ((await versions.where('articleId').equals(article.id).count()) >= MOST_VERSIONS) {
    throw new FailureError('too-many-versions');
  }
  const version = asVersion(context.newId(), article, body);
  await versions.add(version);
  return version.id;
}

/** A copy as it stands among the older ones. */
export function asVersion(id: string, article: Article, body: ArticleBody): ArticleVersion {
  const facts: PageFacts = pageFactsOf(article);
  const { title, lead, publishedAt, modifiedAt } = facts;
  const savedAt = body.takenAt ?? article.savedAt;
  return { ...body, id, title, lead, publishedAt, modifiedAt, savedAt, facts };
}

export async function countVersions({ db }: ServiceContext, articleId: string): Promise<number> {
  return guarded(() => db.versions.where('articleId').equals(articleId).count());
}

/** Older copies of an article, newest first. */
export async function listVersions({ db }: ServiceContext, articleId: string): Promise<ArticleVersion[]> {
  const versions = await guarded(() => db.versions.where('articleId').equals(articleId).toArray());
  return versions.sort((a, b) => b.savedAt - a.savedAt);
}

/**
 * Makes an older copy the one that is read; the one that was takes its place among the older ones, so that nothing goes.
 * Resolves to the id under which that now stands. @throws FailureError `not-found`
 */
export function useVersion(context: ServiceContext, versionId: string): Promise<string | null> {
  return goBack(context, versionId, 'keep');
}

/**
 * Undoes a renewal: the copy of before is the newest again, and the newer one goes.
 * @throws FailureError `not-found`
 */
export async function takeBackRenewal(context: ServiceContext, versionId: string): Promise<void> {
  await goBack(context, versionId, 'drop');
}

async function goBack(context: ServiceContext, versionId: string, newer: 'keep' | 'drop'): Promise<string | null> {
  const { db } = context;
  const { next, keptId } = await changeLibrary(db, context.now(), async (touched) => {
    const version = await db.versions.get(versionId);
    if (!version) throw new FailureError('not-found');
    const { article, body } = await openBoth(db, version.articleId);
    await db.versions.delete(versionId);
    const keptId = newer === 'keep' && body.text !== '' ? await keepVersion(context, article, body) : null;
    const { id: _id, title: _title, lead: _lead, publishedAt: _day, modifiedAt: _changed, ...rest } = version;
    const { savedAt: takenAt, facts, ...copy } = rest;
    await db.bodies.put({ ...copy, takenAt });
    const next: Article = { ...(facts ? withPageFacts(article, facts) : article), updatedAt: context.now() };
    await db.articles.put(next);
    touched.contents(article.id);
    return { next, keptId };
  });
  announceArticle(context, next);
  return keptId;
}

/** Moves one older copy to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeVersion(context: ServiceContext, versionId: string): Promise<string> {
  const { db } = context;
  const { trashId, article } = await changeLibrary(db, context.now(), async (touched) => {
    const version = await db.versions.get(versionId);
    const article = version && (await db.articles.get(version.articleId));
    if (!article) throw new FailureError('not-found');
    const trashId = context.newId();
    const { id: articleId, title } = article;
    const entry = { id: trashId, deletedAt: context.now(), kind: 'contents', articleId, title } as const;
    await putInTrash(db, { ...entry, what: 'versions', versions: [version] });
    await db.versions.delete(versionId);
    touched.contents(articleId);
    return { trashId, article };
  });
  announceArticle(context, article);
  return trashId;
}
