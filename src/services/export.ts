import type { StudyNote } from '../core/export/export-format.ts';
import { FailureError } from '../core/model/failure.ts';
import { inOwnOrder } from '../core/passages/own-order.ts';
import { SavedText } from '../core/passages/saved-text.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

export interface Export {
  notes: StudyNote[];
  /** How many of the chosen articles bear a marking that bars sharing, and are not among the notes. */
  leftOut: number;
}

/**
 * The chosen articles, or all of them newest first, each with its reflections and its passages: in the reader's own
 * order or else in that of the text. What bears a marking that bars sharing stays here.
 * @throws FailureError `not-shareable` where that leaves nothing
 */
export async function exportArticles(context: ServiceContext, ids: string[] | 'all'): Promise<Export> {
  const { db } = context;
  return guarded(() =>
    db.transaction('r', db.articles, db.bodies, db.passages, db.reflections, async () => {
      const articles =
        ids === 'all'
          ? await db.articles.orderBy('savedAt').reverse().toArray()
          : (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
      const free = articles.filter((article) => article.circulation === null);
      const leftOut = articles.length - free.length;
      if (leftOut > 0 && free.length === 0) throw new FailureError('not-shareable');
      const notes = await Promise.all(
        free.map(async (article) => {
          const [passages, body, reflections] = await Promise.all([
            db.passages.where('articleId').equals(article.id).toArray(),
            db.bodies.get(article.id),
            reflectionsOf(db, [article.id]),
          ]);
          const { title, lead } = article;
          const places = new SavedText({ title, lead, text: body?.text ?? '' }).place(passages);
          return {
            ...{ article, reflections, body: null, pictures: [] },
            passages: inOwnOrder(places.map(({ passage }) => passage)),
          };
        }),
      );
      return { notes, leftOut };
    }),
  );
}
