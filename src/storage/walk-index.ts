import type { IndexableType, Table } from 'dexie';

/** Rows read at once: some 50 ms, so that a page draws in between. */
const CHUNK = 2_000;

export interface Stretch {
  /** Name of an index that is a property of the row too. */
  index: string;
  from: IndexableType;
  /** Not in it any more. */
  below: IndexableType;
}

/** How many rows lie in a stretch of an index. */
export function countStretch<Row>(table: Table<Row, string>, { index, from, below }: Stretch): PromiseLike<number> {
  return table.where(index).between(from, below, true, false).count();
}

/** Gives the rows of a stretch, a chunk at a time in the order of the index, each row once. Stop taking to stop it. */
export async function* walkStretch<Row>(
  table: Table<Row, string>,
  { index, from, below }: Stretch,
): AsyncGenerator<Row[], void> {
  const keyOf = (row: Row): IndexableType => (row as Record<string, IndexableType>)[index] as IndexableType;
  let lower = from;
  let isFirst = true;
  for (;;) {
    const chunk = await table.where(index).between(lower, below, isFirst, false).limit(CHUNK).toArray();
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < CHUNK) {
      if (chunk.length > 0) yield chunk;
      return;
    }
    // Rows of one key may be parted by the end of the chunk: all of them, then.
    lower = keyOf(last);
    isFirst = false;
    yield [...chunk.filter((row) => keyOf(row) !== lower), ...(await table.where(index).equals(lower).toArray())];
  }
}
