import type { Clause, QueryWord, SearchQuery, TextClause } from './query.ts';
import { fieldNamed, filterClause } from './query-fields.ts';
import { scanWords } from './scan-words.ts';
import { wordForms } from './term-key.ts';
import type { UnitField } from './unit.ts';

/** Beyond these nobody types: a pasted page stays cheap. UTF-16 units, and words. */
const LONGEST = 1_000;
const MOST_WORDS = 24;
/** One letter begins too many words: it is taken as the word it is (`ý`, `ở`, `y`). */
const SHORTEST_PREFIX = 2;

/**
 * `-` keeps out; a field is letters and a colon; a value is in quotation marks, which may be left open, or runs to the
 * next blank or mark.
 */
const PIECE = /(-)?(?:([\p{L}\p{M}][\p{L}\p{M}-]*):(?!\s|$))?(?:["“”„«]([^"“”»]*)(["”“»]|$)|([^\s"“”„«»]+))/gu;
/** A field whose value is about to be typed. */
const NO_VALUE_YET = /^([\p{L}\p{M}-]+):$/u;

/**
 * What a reader typed, as clauses. Everything typed finds something or is a word: a field that is not known, or whose
 * value makes no sense, is words; an empty one is passed over until it has a value. The last word, with nothing after
 * it, is still being typed.
 */
export function parseQuery(typed: string): SearchQuery {
  const text = typed.normalize('NFC').slice(0, LONGEST);
  const clauses: Clause[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, minus, name, quoted, closing, plain] = match;
    const isOpen = match.index + piece.length === text.length && (quoted === undefined || closing === '');
    const value = quoted ?? plain;
    if (value === undefined || (isOpen && isBeginning(value))) continue;
    const isNegated = minus === '-';
    const settings = { isOpen: isOpen && !isNegated && !/\s$/.test(value), isQuoted: quoted !== undefined };
    const read = clausesOf(name ?? null, value, settings);
    clauses.push(...read.map((clause) => negate(clause, isNegated)));
  }
  return { clauses: withFewWords(clauses) };
}

function isBeginning(value: string): boolean {
  const name = NO_VALUE_YET.exec(value)?.[1];
  return name !== undefined && fieldNamed(name) !== null;
}

interface PieceSettings {
  isOpen: boolean;
  isQuoted: boolean;
}

function clausesOf(name: string | null, value: string, settings: PieceSettings): Clause[] {
  if (name === null) return textClauses(value, null, settings);
  const field = fieldNamed(name);
  if (field === 'tag' || field === 'site' || field === 'role' || field === 'year') {
    const clause = filterClause(field, value, settings.isOpen);
    if (clause) return [clause];
  } else if (field !== null && field !== 'text') return textClauses(value, field, settings);
  return [...textClauses(name, null, { isOpen: false, isQuoted: false }), ...textClauses(value, null, settings)];
}

/** Words of one piece belong together: those in quotation marks, and `18-NQ/TW` or `xây-dựng` typed without them. */
function textClauses(value: string, field: UnitField | null, { isOpen, isQuoted }: PieceSettings): TextClause[] {
  const words: QueryWord[] = [];
  scanWords(value, (start, end) => {
    const { bare, full } = wordForms(value.slice(start, end));
    if (bare === '') return;
    const isPrefix = isOpen && end === value.length && bare.length >= SHORTEST_PREFIX;
    words.push({ bare, full: full === bare ? null : full, isPrefix });
  });
  if (words.length === 0) return [];
  return [{ kind: 'text', words, field, isStrict: isQuoted, isNegated: false }];
}

function negate(clause: Clause, isNegated: boolean): Clause {
  if (!isNegated) return clause;
  return clause.kind === 'text' ? { ...clause, isNegated, isStrict: true } : { ...clause, isNegated };
}

function withFewWords(clauses: Clause[]): Clause[] {
  let left = MOST_WORDS;
  return clauses.flatMap((clause): Clause[] => {
    if (clause.kind !== 'text') return [clause];
    const words = clause.words.slice(0, left);
    left -= words.length;
    return words.length === 0 ? [] : [{ ...clause, words }];
  });
}

/** Nothing is looked for. */
export function isEmptyQuery({ clauses }: SearchQuery): boolean {
  return clauses.length === 0;
}
