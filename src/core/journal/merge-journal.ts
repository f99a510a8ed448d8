import { type JournalEntry, readJournal, writeJournal } from './journal-line.ts';

/** As many of about one size become one: a row is written a few times in all. */
const JOINED = 8;

export interface SegmentFile {
  name: string;
  /** Characters or bytes: only compared. */
  size: number;
}

/**
 * Segments to join next, oldest first, or none. Only neighbours: what is newer must stay behind what is older.
 * @param segments oldest first
 */
export function chooseMerge(segments: readonly SegmentFile[]): SegmentFile[] {
  for (let end = segments.length; end >= JOINED; end--) {
    const run = segments.slice(end - JOINED, end);
    const [first, ...others] = run;
    // A large one is written anew only once what came after it weighs as much.
    if (first && others.reduce((sum, { size }) => sum + size, 0) >= first.size) return run;
  }
  return [];
}

/**
 * Several segments as one: of each row the last that was said.
 * @param texts oldest first
 * @param isOldest nothing stands before them: then what was deleted need not be remembered
 */
export function mergeJournal(texts: readonly string[], isOldest: boolean): string {
  const last = new Map<string, JournalEntry>();
  for (const text of texts) {
    for (const entry of readJournal(text).entries) {
      const key = `${entry.table}/${entry.id}`;
      last.delete(key);
      last.set(key, entry);
    }
  }
  return writeJournal([...last.values()].filter(({ row }) => !isOldest || row !== null));
}
