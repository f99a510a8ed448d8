import { citeAddress, type PassageSource } from '../core/citation/cite-passage.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reflection } from '../core/model/reflection.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { passageSource } from './passage-source.ts';
import type { FoundPassage } from './topic-view.ts';

/** A passage that a story shows, or that it is gone. */
export type StoryPassage =
  | {
      kind: 'passage';
      id: string;
      passage: Passage;
      articleTitle: string;
      source: PassageSource;
      /** On it, oldest first: what the writer said of it before. */
      reflections: Reflection[];
      /** A marking of its article bars printing and showing it. */
      isBarred: boolean;
    }
  | { kind: 'gone'; id: string; trashId: string | null; title: string };

/** Passages as stories show them, each with its source and its reflections, by id and in the order asked for. */
export async function storyPassages(context: ServiceContext, ids: readonly string[]): Promise<StoryPassage[]> {
  const { db } = context;
  const passages = await guarded(() => db.passages.bulkGet([...ids]));
  return Promise.all(
    ids.map(async (id, index): Promise<StoryPassage> => {
      const passage = passages[index];
      const source = passage && (await passageSource(context, id).catch(() => null));
      if (!passage || !source) return gone(db, id);
      const reflections = await guarded(() => db.reflections.where('passageId').equals(id).sortBy('createdAt'));
      const isBarred = source.circulation !== null;
      return { kind: 'passage', id, passage, articleTitle: source.title, source, reflections, isBarred };
    }),
  );
}

/** Quotations by passage, of those that are there and may be shown: what a telling takes its time for. */
export async function toldQuotes({ db }: ServiceContext, passageIds: readonly string[]): Promise<Map<string, string>> {
  return guarded(async () => {
    const passages = (await db.passages.bulkGet([...new Set(passageIds)])).filter((passage) => passage !== undefined);
    const articles = await db.articles.bulkGet([...new Set(passages.map(({ articleId }) => articleId))]);
    const isFree = new Set(articles.flatMap((article) => (article?.circulation === null ? [article.id] : [])));
    return new Map(passages.filter(({ articleId }) => isFree.has(articleId)).map(({ id, quote }) => [id, quote]));
  });
}

/** How a quotation of a story is cited on one line: its place and document, else where it was published. */
export function citeInStory(source: PassageSource): string {
  const { title, siteName } = source;
  return citeAddress(source) || [title && `“${title}”`, siteName].filter(Boolean).join(', ');
}

/** A passage that was deleted itself, or else with its article, which holds it. */
async function gone(db: LibraryDatabase, id: string): Promise<StoryPassage> {
  return guarded(async () => {
    const entry = (await db.trashed.where('subject').equals(id).toArray()).find(({ kind }) => kind === 'passage');
    return { kind: 'gone', id, trashId: entry?.id ?? null, title: entry?.title ?? '' };
  });
}

/**
 * Passages that a topic offers: those that stand in it, in its order, then the others of articles that do.
 * @throws FailureError where the library cannot be read; a topic that is gone offers none
 */
export async function topicPassages({ db }: ServiceContext, topicId: string): Promise<FoundPassage[]> {
  return guarded(async () => {
    const items = (await db.topics.get(topicId))?.items ?? [];
    const own = items.flatMap((item) => (item.kind === 'passage' ? [item.passageId] : []));
    const articles = items.flatMap((item) => (item.kind === 'article' ? [item.articleId] : []));
    const placed = (await db.passages.bulkGet(own)).filter((passage) => passage !== undefined);
    const others = await db.passages.where('articleId').anyOf(articles).sortBy('createdAt');
    const known = new Set(placed.map(({ id }) => id));
    const all = [...placed, ...others.filter(({ id }) => !known.has(id))];
    const titles = await db.shelf.bulkGet([...new Set(all.map(({ articleId }) => articleId))]);
    const titleOf = new Map(titles.flatMap((row) => (row ? [[row.id, row.title]] : [])));
    return all.map(({ id, articleId, quote, role, note }) => ({
      passage: { id, articleId, quote, role, note },
      articleTitle: titleOf.get(articleId) ?? '',
    }));
  });
}
