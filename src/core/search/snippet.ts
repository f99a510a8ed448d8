import { cutMarked, type MarkedText, type Marker, matchingRanges } from './mark-text.ts';
import { scanWords } from './scan-words.ts';
import type { UnitField } from './unit.ts';

/** Shown of a text, and how much of it before the match, UTF-16 units. */
const LENGTH = 240;
const BEFORE = 70;
const SENTENCE_END = /[.!?…:;]["”»)]?\s+|\n+/g;
const LEFT_OUT = '…';

/**
 * The part of a long text around a match, as it was written, with its matches marked. Begins with a sentence where one
 * begins near by, else with a word.
 * @param position number of the word to show, where it is known; else the first match, or the beginning
 */
export function snippet(text: string, marker: Marker, field: UnitField, position?: number): MarkedText[] {
  const at = position === undefined ? matchingRanges(text, marker, field)[0]?.start : offsetOfWord(text, position);
  const start = startNear(text, at ?? 0);
  const end = endNear(text, start + LENGTH);
  const shown = text.slice(start, end);
  const body = cutMarked(shown, matchingRanges(shown, marker, field));
  return [
    ...(start > 0 ? [{ text: LEFT_OUT, isMatch: false }] : []),
    ...body.map((piece) => ({ ...piece, text: piece.text.replace(/\s*\n\s*/g, ' ') })),
    ...(end < text.length ? [{ text: LEFT_OUT, isMatch: false }] : []),
  ];
}

function offsetOfWord(text: string, position: number): number {
  let count = 0;
  let offset = 0;
  scanWords(text, (start) => {
    if (count === position) offset = start;
    count += 1;
  });
  return offset;
}

function startNear(text: string, at: number): number {
  if (at <= BEFORE) return 0;
  const from = at - BEFORE;
  const before = text.slice(from, at);
  const sentence = [...before.matchAll(SENTENCE_END)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const word = before.search(/\s/);
  return word < 0 ? at : from + word + 1;
}

function endNear(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = at - LENGTH / 2;
  const blank = text.slice(from, at).search(/\s\S*$/);
  return blank < 0 ? at : from + blank;
}
