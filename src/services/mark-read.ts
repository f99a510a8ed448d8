import { type Reading, readState } from '../core/model/reading.ts';
import { newReading } from '../core/reading/progress.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { ServiceContext } from './context.ts';
import { type BulkRun, inChunks } from './in-chunks.ts';

/** What an undo needs of one article. */
export interface RemarkedReading {
  articleId: string;
  /** Undefined where it had none. */
  before: Reading | undefined;
  after: Reading;
}

const CHUNK = 200;

/**
 * Says of many articles that they are read, or that they are not: then reading begins anew. Articles that are so already
 * stay as they are. Resolves to what changed, also where it was stopped before the end.
 */
export async function markRead(
  context: ServiceContext,
  ids: string[],
  isRead: boolean,
  run?: BulkRun,
): Promise<RemarkedReading[]> {
  const changed: RemarkedReading[] = [];
  await inChunks(context, ids, CHUNK, async (chunk) => changed.push(...(await mark(context, chunk, isRead))), run);
  return changed;
}

/** Puts readings back as they were. One that went on since keeps its place, and is finished or not as it was. */
export async function restoreReadings(
  context: ServiceContext,
  changed: readonly RemarkedReading[],
  run?: BulkRun,
): Promise<void> {
  const { db } = context;
  const known = new Map(changed.map((one) => [one.articleId, one]));
  const restore = (chunk: string[]) =>
    changeLibrary(db, context.now(), async (touched) => {
      const readings = await db.readings.bulkGet(chunk);
      for (const [at, id] of chunk.entries()) {
        const { before, after } = known.get(id) as RemarkedReading;
        const current = readings[at];
        if (!current) continue;
        const isUntouched = current.openedAt === after.openedAt && current.furthest === after.furthest;
        const furthest = Math.max(current.furthest, before?.furthest ?? 0);
        if (!isUntouched) await db.readings.put({ ...current, furthest, finishedAt: before?.finishedAt ?? null });
        else if (before) await db.readings.put(before);
        else await db.readings.delete(id);
        touched.reading(id);
      }
    });
  await inChunks(context, [...known.keys()], CHUNK, restore, run);
}

function mark(context: ServiceContext, ids: string[], isRead: boolean): Promise<RemarkedReading[]> {
  const { db } = context;
  return changeLibrary(db, context.now(), async (touched) => {
    const [known, readings] = await Promise.all([
      db.articles.where('id').anyOf(ids).primaryKeys(),
      db.readings.bulkGet(ids),
    ]);
    const isKnown = new Set(known);
    const now = context.now();
    const changed = ids.flatMap((articleId, at) => {
      const before = readings[at];
      const isSo = readState(before) === (isRead ? 'read' : 'unread');
      return isSo || !isKnown.has(articleId)
        ? []
        : [{ articleId, before, after: marked(articleId, before, isRead, now) }];
    });
    await db.readings.bulkPut(changed.map(({ after }) => after));
    for (const { articleId } of changed) touched.reading(articleId);
    return changed;
  });
}

function marked(articleId: string, before: Reading | undefined, isRead: boolean, now: number): Reading {
  const reading = before ?? newReading(articleId, null);
  return isRead ? { ...reading, finishedAt: now } : { ...reading, furthest: 0, finishedAt: null };
}
