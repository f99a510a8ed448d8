import { imageAddresses } from '../core/media/image-addresses.ts';
import { IMAGE_CAPS } from '../core/media/image-caps.ts';
import type { ArticleBody, MissingImage, MissingReason } from '../core/model/article.ts';
import type { ImageJob } from '../core/model/image-job.ts';
import type { ArticleImage } from '../storage/article-media.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceArticle, type ServiceContext } from './context.ts';

/** Jobs stand in `meta`, each under the name of its article. */
const PREFIX = 'images:';

/** What became of one picture. `skipped` is no picture to look at: a counter of visitors. */
export type ImageOutcome =
  | { url: string; kind: 'had'; blob: Blob; width: number; height: number }
  | { url: string; kind: 'missing'; reason: MissingReason }
  | { url: string; kind: 'skipped' };

/** How an article stands with its pictures. */
export interface ImageState {
  images: ArticleImage[];
  missing: MissingImage[];
  /** Counters of visitors: nothing to look at. */
  skipped: string[];
  /** Pictures that nobody has asked for yet: the copy is older than that, or it was stopped. */
  unasked: string[];
  /** What is being got right now. */
  job: ImageJob | null;
}

/**
 * Puts the pictures that an article lacks on the list of what is to be got, also those that could not be had before.
 * Null where there are none, or no article. Queued again, it begins anew.
 */
export async function queueImages(
  context: ServiceContext,
  articleId: string,
  { tabId, pageOrigin }: Pick<ImageJob, 'tabId' | 'pageOrigin'>,
): Promise<ImageJob | null> {
  const { db } = context;
  return guarded(() =>
    db.transaction('rw', db.bodies, db.images, db.meta, async () => {
      const { missing, unasked } = await stateOf(db, articleId);
      const waiting = [...unasked, ...missing.map(({ url }) => url)];
      if (waiting.length === 0) return null;
      const job: ImageJob = { articleId, tabId, pageOrigin, waiting, total: waiting.length };
      await db.meta.put({ key: PREFIX + articleId, value: job });
      return job;
    }),
  );
}

/** The article whose pictures are to be got next, or null. */
export async function nextImageJob({ db }: ServiceContext): Promise<ImageJob | null> {
  const entry = await guarded(() => db.meta.where('key').startsWith(PREFIX).first());
  return (entry?.value as ImageJob | undefined) ?? null;
}

/** Asks for no more pictures of this article; what was had stays. */
export async function stopImages(context: ServiceContext, articleId: string): Promise<void> {
  const { db } = context;
  await guarded(() => db.meta.delete(PREFIX + articleId));
  announceArticle(context, await guarded(() => db.articles.get(articleId)));
}

/**
 * Writes what became of some pictures. A picture that is there already stays, so a repeated call doubles nothing.
 * @returns what is still to be got; null where that is nothing, or the job was stopped or its article deleted
 */
export async function keepImages(
  context: ServiceContext,
  articleId: string,
  outcomes: readonly ImageOutcome[],
): Promise<ImageJob | null> {
  const { db } = context;
  const article = await changeLibrary(db, context.now(), async (touched) => {
    const [article, body] = await Promise.all([db.articles.get(articleId), db.bodies.get(articleId)]);
    if (!article || !body) return undefined;
    const known = new Set((await db.images.where('articleId').equals(articleId).toArray()).map(({ url }) => url));
    for (const outcome of outcomes) {
      if (outcome.kind !== 'had' || known.has(outcome.url)) continue;
      const { url, blob, width, height } = outcome;
      await db.images.add({ id: context.newId(), articleId, url, blob, bytes: blob.size, width, height });
      known.add(url);
    }
    await db.bodies.put(withOutcomes(body, outcomes));
    touched.contents(articleId);
    return article;
  });
  const job = await workedOff(db, articleId, article ? outcomes : 'all');
  announceArticle(context, article);
  return job;
}

/** What was had or skipped is missing no more, and the other way round. */
function withOutcomes(body: ArticleBody, outcomes: readonly ImageOutcome[]): ArticleBody {
  const told = new Map(outcomes.map((outcome) => [outcome.url, outcome]));
  const missing = (body.missingImages ?? []).filter(({ url }) => !told.has(url));
  const skipped = (body.skippedImages ?? []).filter((url) => !told.has(url));
  for (const outcome of told.values()) {
    if (outcome.kind === 'missing') missing.push({ url: outcome.url, reason: outcome.reason });
    if (outcome.kind === 'skipped') skipped.push(outcome.url);
  }
  return { ...body, missingImages: missing, ...(skipped.length > 0 && { skippedImages: skipped }) };
}

async function workedOff(
  db: LibraryDatabase,
  articleId: string,
  done: readonly ImageOutcome[] | 'all',
): Promise<ImageJob | null> {
  const key = PREFIX + articleId;
  return guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const job = (await db.meta.get(key))?.value as ImageJob | undefined;
      if (!job) return null;
      const urls = done === 'all' ? null : new Set(done.map(({ url }) => url));
      const waiting = job.waiting.filter((url) => urls !== null && !urls.has(url));
      if (waiting.length === 0) {
        await db.meta.delete(key);
        return null;
      }
      const next: ImageJob = { ...job, waiting };
      await db.meta.put({ key, value: next });
      return next;
    }),
  );
}

/** What a page that shows the copy needs to show its pictures, and to say which are not there. */
export async function openImages({ db }: ServiceContext, articleId: string): Promise<ImageState> {
  return guarded(() => db.transaction('r', db.bodies, db.images, db.meta, () => stateOf(db, articleId)));
}

async function stateOf(db: LibraryDatabase, articleId: string): Promise<ImageState> {
  const [body, images, entry] = await Promise.all([
    db.bodies.get(articleId),
    db.images.where('articleId').equals(articleId).toArray(),
    db.meta.get(PREFIX + articleId),
  ]);
  const wanted = imageAddresses(body?.html ?? '');
  const had = new Set(images.map(({ url }) => url));
  const missing = (body?.missingImages ?? []).filter(({ url }) => wanted.includes(url) && !had.has(url));
  const skipped = body?.skippedImages ?? [];
  const answered = new Set([...had, ...missing.map(({ url }) => url), ...skipped]);
  const job = (entry?.value as ImageJob | undefined) ?? null;
  return { images, missing, skipped, unasked: wanted.filter((url) => !answered.has(url)), job };
}

/** Room that pictures and original files of all articles take, and of how many articles. Bytes. */
export async function mediaTotals({ db }: ServiceContext): Promise<{ bytes: number; articles: number }> {
  return guarded(async () => {
    const sizes = (await db.shelf.toArray()).map(({ size }) => size.media).filter((media) => media > 0);
    return { bytes: sizes.reduce((sum, media) => sum + media, 0), articles: sizes.length };
  });
}

/** Bytes that one more picture of this article may take, of its own share and of what all may take together. */
export async function imageRoom(
  context: ServiceContext,
  articleId: string,
  total: number,
): Promise<{ article: number; total: number }> {
  const { db } = context;
  const own = (await guarded(() => db.shelf.get(articleId)))?.size.images ?? 0;
  return { article: IMAGE_CAPS.article - own, total: total - (await mediaTotals(context)).bytes };
}
