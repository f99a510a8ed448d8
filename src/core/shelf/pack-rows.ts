import type { ShelfRow } from '../model/shelf-item.ts';

/** Raised when `ShelfRow` or this way of writing it changes: what was packed in another form is never read. */
export const PACK_FORM = 3;

/** How a field is written: as it is; as the number of a word of few that recur; as a list of such numbers. */
const WAYS = {
  id: 'plain',
  title: 'plain',
  kind: 'plain',
  publishedAt: 'plain',
  savedAt: 'plain',
  updatedAt: 'plain',
  openedAt: 'plain',
  readState: 'plain',
  furthest: 'plain',
  wordCount: 'plain',
  isBare: 'flag',
  circulation: 'plain',
  number: 'plain',
  roles: 'plain',
  passageCount: 'plain',
  reflectionCount: 'plain',
  siteName: 'word',
  lang: 'word',
  byline: 'words',
  tags: 'words',
  passageTags: 'words',
} satisfies Record<keyof ShelfRow, Way>;

/** `flag`: present where it is true, and else not there. */
type Way = 'plain' | 'word' | 'words' | 'flag';

const FIELDS = Object.entries(WAYS) as [keyof ShelfRow, Way][];

interface Packed {
  words: string[];
  count: number;
  columns: Record<string, unknown[]>;
}

/** Many rows as one text, column by column: read in a tenth of the time that as many stored rows take. */
export function packRows(rows: readonly ShelfRow[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const columns: Record<string, unknown[]> = {};
  for (const [name, way] of FIELDS) {
    columns[name] = rows.map((row) => {
      const value = row[name];
      if (way === 'flag') return value === true ? 1 : 0;
      if (way === 'word') return numberOf(value as string);
      return way === 'words' ? (value as string[]).map(numberOf) : value;
    });
  }
  const packed: Packed = { words: [...numbers.keys()], count: rows.length, columns };
  return JSON.stringify(packed);
}

/** The rows that `packRows` wrote, in their order. */
export function unpackRows(text: string): ShelfRow[] {
  const { words, count, columns } = JSON.parse(text) as Packed;
  const rows: Record<string, unknown>[] = Array.from({ length: count }, () => ({}));
  for (const [name, way] of FIELDS) {
    const column = columns[name] ?? [];
    for (const [at, row] of rows.entries()) {
      const value = column[at];
      if (way === 'flag') {
        if (value === 1) row[name] = true;
        continue;
      }
      row[name] =
        way === 'plain'
          ? value
          : way === 'word'
            ? words[value as number]
            : (value as number[]).map((number) => words[number]);
    }
  }
  return rows as unknown as ShelfRow[];
}
