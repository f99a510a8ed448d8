import { fold, foldBare } from './fold.ts';

/** A text without diacritics, case and runs of white space, that knows where each of its units came from. */
export interface FoldedText {
  source: string;
  bare: string;
  /** Offset in `source` of each unit of `bare`, and one more for the end. */
  offsets: Int32Array;
}

export interface FoundText {
  /** Offsets in the source. */
  start: number;
  end: number;
}

/** Parts blocks: no hit goes across. */
const BREAK = /[\n\u2028\u2029]/;
const SPACE = /\s/;
/** Typed one way on a keyboard, printed another. */
const TYPED: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
};

export function foldWithOffsets(source: string): FoldedText {
  // A page has some two hundred letters: each is folded once.
  const known = new Map<string, string>();
  const parts: string[] = [];
  // Two units of one letter at most grow to a few; a page of such is not met, and the copy below is cut to size.
  const offsets: number[] = [];
  let isSpace = false;
  for (let at = 0; at < source.length; ) {
    const letter = String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (SPACE.test(letter) && !BREAK.test(letter)) {
      if (!isSpace) {
        parts.push(' ');
        offsets.push(at);
      }
      isSpace = true;
    } else {
      isSpace = false;
      const folded = known.get(letter) ?? (BREAK.test(letter) ? '\n' : (TYPED[letter] ?? foldBare(letter)));
      known.set(letter, folded);
      if (folded !== '') parts.push(folded);
      for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    }
    at += letter.length;
  }
  offsets.push(source.length);
  return { source, bare: parts.join(''), offsets: Int32Array.from(offsets) };
}

/**
 * Every place where a query stands, in order. Without diacritics it meets them all; with any, only those that have the
 * same ones, wherever the tone mark is put. Where no place has them, those without regard to them: `isLoose` says so.
 */
export function findFolded(text: FoldedText, query: string): { found: FoundText[]; isLoose: boolean } {
  const wanted = query.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bare = foldWithOffsets(wanted).bare;
  if (bare.trim() === '') return { found: [], isLoose: false };
  const found: FoundText[] = [];
  for (let at = text.bare.indexOf(bare); at >= 0; at = text.bare.indexOf(bare, at + bare.length)) {
    found.push({ start: text.offsets[at] as number, end: text.offsets[at + bare.length] as number });
  }
  const isMarked = foldBare(wanted) !== wanted.toLowerCase();
  if (!isMarked) return { found, isLoose: false };
  const key = spelling(wanted);
  const exact = found.filter(({ start, end }) => spelling(text.source.slice(start, end)) === key);
  return exact.length > 0 ? { found: exact, isLoose: false } : { found, isLoose: found.length > 0 };
}

function spelling(text: string): string {
  return fold(text.replace(/\s+/g, ' '));
}
