import { WORD } from './costs.ts';
import { foldWord } from './fold-word.ts';
import { scanWords } from './scan-words.ts';
import type { Selector } from './selector.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word that is looked for: its id and bare-letters number on this page, and what leaving it out costs. */
export interface Sought {
  id: number;
  letters: number;
  drop: number;
}

/** A selector in the words of one page. */
export interface Query {
  /** Ids of the quotation's words; words the page does not have are `UNKNOWN`. */
  ids: number[];
  /** The same words folded. */
  keys: string[];
  /** Ids of the words before (nearest last) and after it (nearest first). */
  left: number[];
  right: number[];
  /** Punctuation at the quotation's two ends, outside its words. */
  lead: string;
  trail: string;
  /** NFC units of the first and last word that stand outside a quotation that cuts them. */
  cutStart: number;
  cutEnd: number;
  /** Where it stood in the collapsed text. */
  hint: number;
  /** The words as they are looked for, made at the first edited passage: see `soughtWords`. */
  sought: Sought[] | null;
}

export function queryOf(selector: Selector, vocabulary: Vocabulary): Query {
  const { prefix, exact, suffix } = selector;
  const text = prefix + exact + suffix;
  const begin = prefix.length;
  const end = begin + exact.length;
  const query: Query = {
    ids: [],
    keys: [],
    left: [],
    right: [],
    lead: '',
    trail: '',
    cutStart: 0,
    cutEnd: 0,
    hint: selector.position.start,
    sought: null,
  };
  let first = -1;
  let lastEnd = -1;
  scanWords(text, 0, text.length, (wordStart, wordEnd, hash) => {
    const id = vocabulary.find(text, wordStart, wordEnd, hash);
    if (wordEnd <= begin) query.left.push(id);
    else if (wordStart >= end) query.right.push(id);
    else {
      if (first < 0) first = wordStart;
      lastEnd = wordEnd;
      query.ids.push(id);
      query.keys.push(vocabulary.keys[id] ?? foldWord(text.slice(wordStart, wordEnd)));
    }
  });
  if (first < 0) return query;
  query.lead = text.slice(begin, first);
  query.cutStart = text.slice(first, Math.max(begin, first)).normalize('NFC').length;
  query.cutEnd = text.slice(Math.min(end, lastEnd), lastEnd).normalize('NFC').length;
  query.trail = text.slice(lastEnd, end);
  return query;
}

/** The quotation's words, as an edited passage is looked for. */
export function soughtWords(vocabulary: Vocabulary, query: Query): Sought[] {
  query.sought ??= query.ids.map((id, at) => {
    return { id, letters: vocabulary.lettersOf(id, query.keys[at] as string), drop: WORD };
  });
  return query.sought;
}
