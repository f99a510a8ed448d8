import type { Handout } from '../core/handout/handout.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { withMarkings } from './handout-pieces.ts';

/** Puts a handout back, without what got a marking meanwhile. Within the transaction of whoever restores. */
export async function putBackHandout(db: LibraryDatabase, handout: Handout) {
  const { id, title } = handout;
  // Made anew meanwhile by an undo elsewhere: that one stays.
  if (!(await db.handouts.get(id))) {
    await db.handouts.put({ ...handout, sources: await withMarkings(db, handout.sources) });
  }
  return { kind: 'handout' as const, subject: id, title, isJoined: false, handoutId: id };
}
