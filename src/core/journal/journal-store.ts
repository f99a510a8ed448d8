/** Files of the journal: a place that is not the database, so that what wipes the one leaves the other. */
export interface JournalStore {
  /** Null where the browser has no such place: in private windows. Sizes in bytes, in no order. */
  list(): Promise<{ name: string; size: number }[] | null>;
  read(name: string): Promise<string>;
  /** Whole or not at all. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Segments count up, so that their names say which came first. */
export function segmentName(libraryId: string, number: number): string {
  return `${libraryId}.${String(number).padStart(9, '0')}.jsonl`;
}

export function parseSegmentName(name: string): { libraryId: string; number: number } | null {
  const [, libraryId, number] = /^([\w-]{8,64})\.(\d{9})\.jsonl$/.exec(name) ?? [];
  return libraryId === undefined ? null : { libraryId, number: Number(number) };
}

/** Where there is no place for one. */
export const NO_JOURNAL: JournalStore = {
  list: () => Promise.resolve(null),
  read: () => Promise.reject(new Error('no journal')),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};
