import type { ShelfRow } from '../model/shelf-item.ts';
import type { MarkedText } from '../search/mark-text.ts';
import { foldBare } from '../text/fold.ts';

const folded = new WeakMap<ShelfRow, string>();

function foldedTitle(item: ShelfRow): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const fresh = foldBare(item.title);
  folded.set(item, fresh);
  return fresh;
}

/** Titles looked at between two rests. */
const STEP = 500;

/** Rows whose title holds every typed word, with or without diacritics, in any order; in short steps. */
export function* findTitles(items: Iterable<ShelfRow>, typed: string): Generator<void, ShelfRow[]> {
  const words = wordsOf(typed);
  const found: ShelfRow[] = [];
  if (words.length === 0) return found;
  let steps = 0;
  for (const item of items) {
    const title = foldedTitle(item);
    if (words.every((word) => title.includes(word))) found.push(item);
    if (++steps % STEP === 0) yield;
  }
  return found;
}

/** The title in pieces, those marked that were looked for. Letters that fold to several are left unmarked. */
export function markTitle({ title }: Pick<ShelfRow, 'title'>, typed: string): MarkedText[] {
  const bare = foldBare(title);
  const isMarked = new Array<boolean>(title.length).fill(false);
  if (bare.length === title.length) {
    for (const word of wordsOf(typed)) {
      for (let at = bare.indexOf(word); at >= 0; at = bare.indexOf(word, at + word.length)) {
        isMarked.fill(true, at, at + word.length);
      }
    }
  }
  const pieces: MarkedText[] = [];
  for (let at = 0; at < title.length; at++) {
    const isMatch = isMarked[at] as boolean;
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += title[at];
    else pieces.push({ text: title[at] as string, isMatch });
  }
  return pieces;
}

function wordsOf(typed: string): string[] {
  return foldBare(typed).split(/\s+/).filter(Boolean);
}
