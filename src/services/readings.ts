import { FailureError } from '../core/model/failure.ts';
import { type Reading, readState } from '../core/model/reading.ts';
import { advanceReading, newReading, type ReadingPlace } from '../core/reading/progress.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { announceArticle, type ServiceContext } from './context.ts';

/** Notes that an article is opened. Resolves to where its reading stands. @throws FailureError `not-found` */
export function openReading(context: ServiceContext, articleId: string): Promise<Reading> {
  return changeReading(context, articleId, (reading) => ({ ...reading, openedAt: context.now() }));
}

/** Notes where the reader is. @throws FailureError `not-found` */
export function saveReading(context: ServiceContext, articleId: string, place: ReadingPlace): Promise<Reading> {
  return changeReading(context, articleId, (reading) => advanceReading(reading, place));
}

/** Says that an article is read, or takes that back: how far it was read stays. @throws FailureError `not-found` */
export function finishReading(context: ServiceContext, articleId: string, isFinished: boolean): Promise<Reading> {
  return changeReading(context, articleId, (reading) => ({
    ...reading,
    finishedAt: isFinished ? (reading.finishedAt ?? context.now()) : null,
  }));
}

/** Others are told only where an article is read now that was not, or the other way: a place changes all the time. */
async function changeReading(
  context: ServiceContext,
  articleId: string,
  change: (reading: Reading) => Reading,
): Promise<Reading> {
  const { db } = context;
  const { article, before, after } = await changeLibrary(db, context.now(), async (touched) => {
    const [article, before] = await Promise.all([db.articles.get(articleId), db.readings.get(articleId)]);
    if (!article) throw new FailureError('not-found');
    const after = change(before ?? newReading(articleId, context.now()));
    await db.readings.put(after);
    touched.reading(articleId);
    return { article, before, after };
  });
  if (readState(before) !== readState(after)) announceArticle(context, article);
  return after;
}
