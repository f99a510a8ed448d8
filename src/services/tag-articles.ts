import type { Article } from '../core/model/article.ts';
import { unmoveTags } from '../core/tags/move-tags.ts';
import { fold } from '../core/text/fold.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { cleanTags } from './clean-tags.ts';
import type { ServiceContext } from './context.ts';
import { type BulkRun, inChunks } from './in-chunks.ts';

export interface TagChange {
  add: string[];
  remove: string[];
}

type Tagging = Pick<Article, 'tags' | 'updatedAt'>;

/** What an undo needs of one article. */
export interface RetaggedArticle {
  id: string;
  before: Tagging;
  after: Tagging;
}

const CHUNK = 100;

/**
 * Puts tags on many articles and takes others off. Articles that have them so already stay as they are. Resolves to
 * what changed, also where it was stopped before the end.
 */
export async function tagArticles(
  context: ServiceContext,
  ids: string[],
  change: TagChange,
  run?: BulkRun,
): Promise<RetaggedArticle[]> {
  const changed: RetaggedArticle[] = [];
  const removed = new Set(cleanTags(change.remove).map((tag) => fold(tag)));
  const next = (tags: string[]): string[] =>
    cleanTags([...tags.filter((tag) => !removed.has(fold(tag))), ...change.add]);
  await inChunks(context, ids, CHUNK, async (chunk) => changed.push(...(await retag(context, chunk, next))), run);
  return changed;
}

/**
 * Gives articles the tags that they had. One whose tags were changed again since keeps that change, and what the first
 * change did to it is taken back.
 */
export async function restoreTags(
  context: ServiceContext,
  changed: readonly RetaggedArticle[],
  run?: BulkRun,
): Promise<void> {
  const { db } = context;
  const known = new Map(changed.map((one) => [one.id, one]));
  const restored = (article: Article): Article => {
    const { before, after } = known.get(article.id) as RetaggedArticle;
    if (String(article.tags) === String(after.tags)) {
      const isUntouched = article.updatedAt === after.updatedAt;
      return { ...article, tags: before.tags, updatedAt: isUntouched ? before.updatedAt : context.now() };
    }
    const tags = cleanTags([...unmoveTags(article.tags, before.tags, after.tags)]);
    return { ...article, tags, updatedAt: context.now() };
  };
  const restore = (chunk: string[]) =>
    changeLibrary(db, context.now(), async (touched) => {
      const articles = (await db.articles.bulkGet(chunk)).filter((article) => article !== undefined);
      await db.articles.bulkPut(articles.map(restored));
      for (const { id } of articles) touched.article(id);
    });
  await inChunks(context, [...known.keys()], CHUNK, restore, run);
}

function retag(context: ServiceContext, ids: string[], next: (tags: string[]) => string[]): Promise<RetaggedArticle[]> {
  const { db } = context;
  return changeLibrary(db, context.now(), async (touched) => {
    const articles = (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
    const now = context.now();
    const changed = articles.flatMap((article) => {
      const tags = next(article.tags);
      return String(tags) === String(article.tags) ? [] : [{ article, after: { tags, updatedAt: now } }];
    });
    await db.articles.bulkPut(changed.map(({ article, after }) => ({ ...article, ...after })));
    for (const { article } of changed) touched.article(article.id);
    return changed.map(({ article: { id, tags, updatedAt }, after }) => ({ id, before: { tags, updatedAt }, after }));
  });
}
