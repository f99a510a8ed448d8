import { itemState } from '../core/plan/item-state.ts';
import type { Counts, MonthCounts } from '../core/summary/counts.ts';
import { isIn, type Span } from '../core/summary/span.ts';
import { Tally } from '../core/summary/tally.ts';
import { addDays, localDay, startOfDay } from '../core/text/local-day.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { countStretch, type Stretch, walkStretch } from '../storage/walk-index.ts';
import type { ServiceContext } from './context.ts';
import { allEntries } from './plans.ts';

/** A thing that a summary names. */
export interface NamedThing {
  id: string;
  title: string;
}

/** One's own summary of a span. */
export interface Summary {
  span: Span;
  counts: Counts;
  months: MonthCounts[];
  /** The texts that were studied, in the order of their saving. What must not be shared is counted and not named. */
  texts: NamedThing[];
  /** How many texts are not named. */
  unnamed: number;
  topics: NamedThing[];
  reports: NamedThing[];
}

export interface SummaryRun {
  signal?: AbortSignal;
  /** Told after each chunk, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Shelf rows read at once. */
const CHUNK = 1_000;
/** Longer lists are read by nobody. */
const MOST_NAMES = 300;

/** Counts a span along indexes, a chunk at a time. Null where it was stopped. @throws FailureError */
export async function summarise(
  context: ServiceContext,
  span: Span,
  { signal, onProgress }: SummaryRun = {},
): Promise<Summary | null> {
  const { db } = context;
  const [from, below] = [startOfDay(span.from), startOfDay(addDays(span.to, 1))];
  const tally = new Tally(span, localDay(context.now()));
  return guarded(async () => {
    const walks = walksOf(db, tally, from, below);
    const sizes = await Promise.all(walks.map(({ count }) => count()));
    const total = Math.max(
      1,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    let done = 0;
    for (const { run } of walks) {
      for await (const count of run()) {
        if (signal?.aborted) return null;
        done += count;
        onProgress?.(Math.min(1, done / total));
      }
    }
    tally.add('saved', await countStretch(db.shelf, { index: 'savedAt', from, below }));
    const named = await nameTexts(db, tally, signal);
    if (!named) return null;
    const others = await countOthers(context, tally, span, from, below);
    return { span, ...tally.result(), ...named, ...others };
  });
}

interface Walk {
  count: () => PromiseLike<number>;
  /** Gives how many rows each chunk had. */
  run: () => AsyncGenerator<number, void>;
}

function walksOf(db: LibraryDatabase, tally: Tally, from: number, below: number): Walk[] {
  const during = (index: string): Stretch => ({ index, from, below });
  // Whatever has a due day: when it was made, done or dropped may each lie in the span or not.
  const anyDay: Stretch = { index: 'dueOn', from: '', below: '~' };
  return [
    walk(db.readings, during('finishedAt'), ({ articleId, finishedAt }) =>
      tally.finished(articleId, finishedAt ?? from),
    ),
    walk(db.passages, during('createdAt'), (passage) => tally.passage(passage)),
    walk(db.reflections, during('createdAt'), (reflection) => tally.reflection(reflection)),
    walk(db.reflections, anyDay, (reflection) => tally.commitment(reflection)),
    walk(db.reviewEvents, during('at'), (event) => tally.review(event)),
  ];
}

function walk<Row>(table: Parameters<typeof walkStretch<Row>>[0], stretch: Stretch, take: (row: Row) => void): Walk {
  return {
    count: () => countStretch(table, stretch),
    async *run() {
      for await (const rows of walkStretch(table, stretch)) {
        for (const row of rows) take(row);
        yield rows.length;
      }
    },
  };
}

async function nameTexts(
  db: LibraryDatabase,
  tally: Tally,
  signal: AbortSignal | undefined,
): Promise<Pick<Summary, 'texts' | 'unnamed'> | null> {
  const ids = tally.studied;
  const rows: (NamedThing & { savedAt: number })[] = [];
  let barred = 0;
  for (let at = 0; at < ids.length; at += CHUNK) {
    if (signal?.aborted) return null;
    for (const row of await db.shelf.bulkGet(ids.slice(at, at + CHUNK))) {
      if (row?.kind === 'document') tally.add('documents');
      if (row && row.circulation !== null) barred += 1;
      else if (row) rows.push({ id: row.id, title: row.title, savedAt: row.savedAt });
    }
  }
  rows.sort((a, b) => a.savedAt - b.savedAt);
  const texts = rows.slice(0, MOST_NAMES).map(({ id, title }) => ({ id, title }));
  return { texts, unnamed: barred + rows.length - texts.length };
}

/** Few rows each: topics, stories, papers, and what was planned for the span. */
async function countOthers(
  context: ServiceContext,
  tally: Tally,
  span: Span,
  from: number,
  below: number,
): Promise<Pick<Summary, 'topics' | 'reports'>> {
  const { db } = context;
  const isDuring = (at: number | null): boolean => at !== null && at >= from && at < below;
  const [topics, stories, reports, plans] = await Promise.all([
    db.topics.where('updatedAt').aboveOrEqual(from).toArray(),
    db.stories.where('updatedAt').aboveOrEqual(from).toArray(),
    db.reports.where('updatedAt').aboveOrEqual(from).toArray(),
    allEntries(context),
  ]);
  const workedOn = topics.filter((topic) => isDuring(topic.createdAt) || isDuring(topic.updatedAt));
  const finished = reports.filter(({ finishedAt }) => isDuring(finishedAt));
  const planned = plans.flatMap(({ entries }) => entries).filter(({ item }) => item.dueOn && isIn(item.dueOn, span));
  tally.add('topics', workedOn.length);
  tally.add('stories', stories.filter((story) => isDuring(story.createdAt) || isDuring(story.updatedAt)).length);
  tally.add('reports', finished.length);
  tally.add('planDue', planned.length);
  tally.add('planDone', planned.filter((entry) => itemState(entry) === 'done').length);
  const named = ({ id, title }: NamedThing): NamedThing => ({ id, title });
  return { topics: workedOn.map(named), reports: finished.map(named) };
}
