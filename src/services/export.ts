import type { StudyNote } from '../core/export/export-format.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** The chosen articles, or all of them newest first, each with its passages in document order. */
export async function exportArticles(context: ServiceContext, ids: string[] | 'all'): Promise<StudyNote[]> {
  const { db } = context;
  return guarded(() =>
    db.transaction('r', db.articles, db.passages, async () => {
      const articles =
        ids === 'all'
          ? await db.articles.orderBy('savedAt').reverse().toArray()
          : (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
      return Promise.all(
        articles.map(async (article) => {
          const passages = await db.passages.where('articleId').equals(article.id).toArray();
          passages.sort((a, b) => a.selector.position.start - b.selector.position.start || a.createdAt - b.createdAt);
          return { article, passages };
        }),
      );
    }),
  );
}
