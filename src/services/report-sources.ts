import type { Article } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reflection } from '../core/model/reflection.ts';
import { inOwnOrder } from '../core/passages/own-order.ts';
import type { Story } from '../core/stories/story.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

/** A text that was studied, with all that may go from it into a paper. */
export interface ReportSource {
  articleId: string;
  /** Null: it is no longer in the library. */
  article: Article | null;
  /** In the reader's own order, else as they stand in the text. */
  passages: Passage[];
  /** On its passages and on it as a whole, oldest first. */
  reflections: Reflection[];
  /** That show a passage of it. */
  stories: Story[];
}

/** The chosen texts in their order. */
export async function reportSources({ db }: ServiceContext, articleIds: readonly string[]): Promise<ReportSource[]> {
  const ids = [...articleIds];
  return guarded(() =>
    db.transaction('r', db.articles, db.passages, db.reflections, db.stories, async () => {
      const [articles, passages, reflections, stories] = await Promise.all([
        db.articles.bulkGet(ids),
        db.passages.where('articleId').anyOf(ids).toArray(),
        reflectionsOf(db, ids),
        db.stories.toArray(),
      ]);
      return ids.map((articleId, index): ReportSource => {
        const own = passages.filter((passage) => passage.articleId === articleId).sort(byPlace);
        const known = new Set(own.map(({ id }) => id));
        return {
          articleId,
          article: articles[index] ?? null,
          passages: inOwnOrder(own),
          reflections: reflections.filter((reflection) => reflection.articleId === articleId),
          stories: stories.filter(({ passageIds }) => passageIds.some((id) => known.has(id))),
        };
      });
    }),
  );
}

/** A selector counts in the page's text: near enough for an order. */
function byPlace(a: Passage, b: Passage): number {
  return a.selector.position.start - b.selector.position.start || a.createdAt - b.createdAt;
}
