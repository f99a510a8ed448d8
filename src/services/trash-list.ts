import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { dropForGood } from '../storage/trash-box.ts';
import type { TrashSummary } from '../storage/trash-summary.ts';
import { announcePackets, type ServiceContext } from './context.ts';

/** One entry of the trash, as it is listed. */
export type TrashedItem = TrashSummary;

/** How long what was deleted is kept, days. */
const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Entries dropped in one transaction: each may hold an article with all its pictures. */
const CHUNK = 25;

/** All that is in the trash, what was deleted last first, without what the entries hold. */
export async function listTrash({ db }: ServiceContext): Promise<TrashedItem[]> {
  return guarded(() => db.trashed.orderBy('deletedAt').reverse().toArray());
}

/** Whole days until an entry is dropped by itself: 30 on the day of the deletion, 0 on the last. */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(0, TRASH_DAYS - Math.floor((now - deletedAt) / DAY));
}

/** Drops the first of the entries for good, a chunk of them. Resolves to how many: call again with the rest. */
export async function dropTrash(context: ServiceContext, ids: readonly string[]): Promise<number> {
  const { db } = context;
  const some = ids.slice(0, CHUNK);
  const notes = await changeLibrary(db, context.now(), () => dropForGood(db, some));
  if (notes > 0) announcePackets(context);
  return some.length;
}

/**
 * Drops a chunk of what was deleted more than 30 days ago. Whole however soon it is stopped: what is left is dropped
 * the next time. Resolves to whether there is more.
 */
export async function expireTrash(context: ServiceContext): Promise<boolean> {
  const { db } = context;
  const before = context.now() - TRASH_DAYS * DAY;
  const { isMore, notes } = await changeLibrary(db, context.now(), async () => {
    // By the rows of the list, never by the entries themselves.
    const old = await db.trashed.where('deletedAt').below(before).limit(CHUNK).primaryKeys();
    return { isMore: old.length === CHUNK, notes: await dropForGood(db, old) };
  });
  if (notes > 0) announcePackets(context);
  return isMore;
}
