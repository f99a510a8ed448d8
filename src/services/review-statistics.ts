import { actionState, isCommitment } from '../core/model/reflection.ts';
import { type DayLoad, forecastLoad } from '../core/review/forecast.ts';
import { type MonthRetention, retentionByMonth } from '../core/review/retention.ts';
import { dayStart, studyDay } from '../core/review/study-day.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { countLine } from './review-queue.ts';

export interface ReviewStatistics {
  /** Today first. */
  load: DayLoad[];
  /** The last twelve months with reviews in them, oldest first. */
  retention: MonthRetention[];
  /** Cards of passages: answered before, waiting for their first turn, left alone. */
  learned: number;
  waiting: number;
  resting: number;
}

const YEAR = 366;

/** What lies ahead for some days, and how well things were remembered. */
export async function reviewStatistics({ db, now }: ServiceContext, days: number): Promise<ReviewStatistics> {
  return guarded(async () => {
    const at = now();
    const { end, iso } = studyDay(at, days - 1);
    const [due, reflections, events, learned, fresh, stock, resting] = await Promise.all([
      // Keys alone: a backlog may be long.
      db.reviewCards.where('[line+dueAt]').between(['due', 0], ['due', end], true, false).keys(),
      db.reflections.where('dueOn').belowOrEqual(iso).toArray(),
      db.reviewEvents.where('at').aboveOrEqual(studyDay(at, -YEAR).start).toArray(),
      countLine(db, 'due'),
      countLine(db, 'fresh'),
      countLine(db, 'stock'),
      countLine(db, 'resting'),
    ]);
    const open = reflections.filter((reflection) => isCommitment(reflection) && actionState(reflection) === 'open');
    const asked = await db.reviewCards.bulkGet(open.map(({ id }) => id));
    const commitments = open.flatMap(({ dueOn }, index) => {
      const card = asked[index];
      return card?.line === 'resting' ? [] : [Math.max(dayStart(dueOn ?? iso), card?.dueAt ?? 0)];
    });
    const passages = (due as unknown as [string, number][]).map(([, dueAt]) => dueAt);
    return {
      load: forecastLoad(passages, commitments, at, days),
      retention: retentionByMonth(events).slice(-12),
      learned,
      waiting: fresh + stock,
      resting,
    };
  });
}
