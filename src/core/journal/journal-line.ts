/** Tables whose rows hold the reader's own words, or say what they belong to: what must outlast a library that was lost. */
export const JOURNALED = [
  'articles',
  'passages',
  'reflections',
  'topics',
  'stories',
  'reports',
  'reportTemplates',
  'plans',
  'reviewCards',
] as const;

export type JournaledTable = (typeof JOURNALED)[number];

/** A row as it was last, or null where it was deleted. */
export interface JournalEntry {
  table: JournaledTable;
  id: string;
  row: Record<string, unknown> | null;
}

const KNOWN: ReadonlySet<string> = new Set(JOURNALED);

/** One line a row: what was cut short or damaged loses that line, not what stands around it. */
export function writeJournal(entries: readonly JournalEntry[]): string {
  return entries.map(({ table, id, row }) => `${JSON.stringify([table, id, row])}\n`).join('');
}

export interface ReadJournal {
  entries: JournalEntry[];
  /** Lines that could not be read. */
  damaged: number;
}

export function readJournal(text: string): ReadJournal {
  const entries: JournalEntry[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else damaged++;
  }
  return { entries, damaged };
}

function readLine(line: string): JournalEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [table, id, row] = value as unknown[];
  if (typeof table !== 'string' || !KNOWN.has(table) || typeof id !== 'string') return null;
  if (row !== null && (typeof row !== 'object' || (row as { id?: unknown }).id !== id)) return null;
  return { table: table as JournaledTable, id, row: row as Record<string, unknown> | null };
}
