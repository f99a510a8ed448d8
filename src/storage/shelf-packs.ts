import type { ShelfItem } from '../core/model/shelf-item.ts';
import { PACK_FORM, packRows } from '../core/shelf/pack-rows.ts';
import type { StoredShelf } from '../core/shelf/stored-shelf.ts';
import type { LibraryDatabase } from './database.ts';

/** Rows of one pack. Reading it must take no longer than a frame, and writing it anew no longer than a blink. */
const PACK_ROWS = 1_000;
/** So many rows that changed are read one by one without being felt: fewer are not worth writing packs anew. */
const MOST_UNPACKED = 300;

/** All of the shelf in one moment. What was packed in another form is read row by row. */
export function readShelf(db: LibraryDatabase): PromiseLike<StoredShelf> {
  return db.transaction('r', db.shelf, db.shelfPacks, db.unpacked, async () => {
    const [packs, changed] = await Promise.all([db.shelfPacks.toArray(), db.unpacked.toCollection().primaryKeys()]);
    if (packs.some(({ form }) => form !== PACK_FORM)) {
      return { packs: [], stale: new Set<string>(), loose: await db.shelf.toArray() };
    }
    const last = packs.at(-1)?.to;
    const [rows, tail] = await Promise.all([
      // Those behind the last pack come with the tail.
      db.shelf.bulkGet(last === undefined ? [] : changed.filter((id) => id <= last)),
      last === undefined ? db.shelf.toArray() : db.shelf.where('id').above(last).toArray(),
    ]);
    const loose = [...rows.filter((row) => row !== undefined), ...tail];
    return { packs: packs.map(({ rows }) => rows), stale: new Set(changed), loose };
  });
}

/**
 * Packs one stretch of the shelf where enough of it changed. Resolves to whether there is more to pack. Each stretch is
 * a transaction of its own, so that whoever wants to write waits for one of them at most.
 */
export function packNext(db: LibraryDatabase): PromiseLike<boolean> {
  return db.transaction('rw', db.shelf, db.shelfPacks, db.unpacked, async () => {
    const [ends, changed, outdated] = await Promise.all([
      db.shelfPacks.toCollection().primaryKeys(),
      db.unpacked.toCollection().primaryKeys(),
      db.shelfPacks.where('form').notEqual(PACK_FORM).count(),
    ]);
    if (outdated > 0) await db.shelfPacks.clear();
    const known = outdated > 0 ? [] : ends;
    const last = known.at(-1) ?? '';
    const behind = await db.shelf
      .where('id')
      .above(last)
      .limit(PACK_ROWS + 1)
      .toArray();
    if (behind.length > PACK_ROWS) {
      const rows = behind.slice(0, PACK_ROWS);
      const to = (rows.at(-1) as ShelfItem).id;
      await db.shelfPacks.put({ to, form: PACK_FORM, rows: packRows(rows) });
      await db.unpacked.where('articleId').between(last, to, false, true).delete();
      return true;
    }
    const inside = changed.filter((id) => id <= last);
    if (inside.length <= MOST_UNPACKED) return false;
    await repack(db, known, inside[0] as string);
    return true;
  });
}

/** Writes the pack anew that holds `id`, or several where its stretch has grown. */
async function repack(db: LibraryDatabase, ends: readonly string[], id: string): Promise<void> {
  const at = ends.findIndex((end) => id <= end);
  const to = ends[at] as string;
  const from = ends[at - 1] ?? '';
  const rows = await db.shelf.where('id').between(from, to, false, true).toArray();
  for (let start = 0; start < rows.length || start === 0; start += PACK_ROWS) {
    const some = rows.slice(start, start + PACK_ROWS);
    const isLast = start + PACK_ROWS >= rows.length;
    await db.shelfPacks.put({
      to: isLast ? to : (some.at(-1) as ShelfItem).id,
      form: PACK_FORM,
      rows: packRows(some),
    });
  }
  await db.unpacked.where('articleId').between(from, to, false, true).delete();
}
