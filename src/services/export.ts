import { findPassage } from '../core/anchoring/find-passage.ts';
import { finish, indexPage } from '../core/anchoring/page-index.ts';
import type { StudyNote } from '../core/export/export-format.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Passage } from '../core/model/passage.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

/**
 * In the order of the article's own text. Positions alone do not give it: those of a live page count its menus too,
 * those of a saved copy do not. A passage that the text does not have stands by its position, at the end.
 */
function inTextOrder(passages: Passage[], text: string): Passage[] {
  if (passages.length < 2) return passages;
  const index = finish(indexPage(text));
  const placed = passages.map((passage) => {
    const { state, start } = findPassage(index, passage.selector);
    const rank = state === 'lost' ? text.length + passage.selector.position.start : start;
    return { passage, rank };
  });
  placed.sort((a, b) => a.rank - b.rank || a.passage.createdAt - b.passage.createdAt);
  return placed.map(({ passage }) => passage);
}

export interface Export {
  notes: StudyNote[];
  /** How many of the chosen articles bear a marking that bars sharing, and are not among the notes. */
  leftOut: number;
}

/**
 * The chosen articles, or all of them newest first, each with its passages in document order and its
 * reflections. What bears a marking
 * that bars sharing stays here.
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
          return { article, passages: inTextOrder(passages, `${article.title}\n${body?.text ?? ''}`), reflections };
        }),
      );
      return { notes, leftOut };
    }),
  );
}
