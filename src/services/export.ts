import { findPassage } from '../core/anchoring/find-passage.ts';
import { finish, indexPage } from '../core/anchoring/page-index.ts';
import type { StudyNote } from '../core/export/export-format.ts';
import type { Passage } from '../core/model/passage.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

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

/** The chosen articles, or all of them newest first, each with its passages in document order. */
export async function exportArticles(context: ServiceContext, ids: string[] | 'all'): Promise<StudyNote[]> {
  const { db } = context;
  return guarded(() =>
    db.transaction('r', db.articles, db.bodies, db.passages, async () => {
      const articles =
        ids === 'all'
          ? await db.articles.orderBy('savedAt').reverse().toArray()
          : (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
      return Promise.all(
        articles.map(async (article) => {
          const [passages, body] = await Promise.all([
            db.passages.where('articleId').equals(article.id).toArray(),
            db.bodies.get(article.id),
          ]);
          return { article, passages: inTextOrder(passages, `${article.title}\n${body?.text ?? ''}`) };
        }),
      );
    }),
  );
}
