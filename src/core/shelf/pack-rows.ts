import type { ShelfRow } from '../model/shelf-item.ts';

/** Raised when `ShelfRow` or this way of writing it changes: what was packed in another form is never read. */
export const PACK_FORM = 1;

/** Written as they are. */
const PLAIN = [
  'id',
  'title',
  'kind',
  'publishedAt',
  'savedAt',
  'updatedAt',
  'openedAt',
  'readState',
  'furthest',
  'wordCount',
  'circulation',
  'number',
  'roles',
  'passageCount',
  'reflectionCount',
] as const;
/** One word of few that recur, and lists of such words: their numbers are written. */
const WORDS = ['siteName', 'lang'] as const;
const WORD_LISTS = ['byline', 'tags', 'passageTags'] as const;

type PackedField = (typeof PLAIN)[number] | (typeof WORDS)[number] | (typeof WORD_LISTS)[number];
/** Does not compile where a field of a row is packed nowhere. */
type Complete<Missing extends never> = Missing;
export type NothingMissing = Complete<Exclude<keyof ShelfRow, PackedField>>;

interface Packed {
  words: string[];
  plain: Record<(typeof PLAIN)[number], unknown[]>;
  word: Record<(typeof WORDS)[number], number[]>;
  wordList: Record<(typeof WORD_LISTS)[number], number[][]>;
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
  const packed: Omit<Packed, 'words'> = {
    plain: columns(PLAIN, (name) => rows.map((row) => row[name])),
    word: columns(WORDS, (name) => rows.map((row) => numberOf(row[name]))),
    wordList: columns(WORD_LISTS, (name) => rows.map((row) => row[name].map(numberOf))),
  };
  return JSON.stringify({ words: [...numbers.keys()], ...packed });
}

/** The rows that `packRows` wrote, in their order. */
export function unpackRows(text: string): ShelfRow[] {
  const { words, plain, word, wordList } = JSON.parse(text) as Packed;
  return plain.id.map((_, at) => {
    const row: Record<string, unknown> = {};
    for (const name of PLAIN) row[name] = plain[name][at];
    for (const name of WORDS) row[name] = words[word[name][at] as number];
    for (const name of WORD_LISTS) row[name] = wordList[name][at]?.map((number) => words[number]);
    return row as unknown as ShelfRow;
  });
}

function columns<Name extends string, Column>(
  names: readonly Name[],
  column: (name: Name) => Column,
): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Record<Name, Column>;
}
