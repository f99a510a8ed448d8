import { classOf, DIGIT, INVISIBLE, LETTER, SPACE } from '../../core/anchoring/char-class.ts';
import { finish } from '../../core/anchoring/page-index.ts';
import { offsetsOfRange, rangeOfOffsets } from '../anchor/boundaries.ts';
import { elementAround } from '../anchor/quote.ts';
import { BLOCKS } from '../anchor/tags.ts';
import { collectText, type TextMap } from '../anchor/text-map.ts';

/** The range without white space at its ends, its boundaries in text nodes; null when nothing is left. */
export function trimRange(range: Range): Range | null {
  return within(range, (map, start, end) => trimmed(map.text, start, end));
}

/**
 * The range grown to whole words, so that a hasty drag leaves no half syllable. Words are what white space and punctuation
 * part, but symbols and figures stay whole: "18-NQ/TW", "1.248". Null when the range covers no text. The range given is
 * left as it was.
 */
export function snapToWords(range: Range): Range | null {
  return within(range, (map, start, end) => {
    const { text } = map;
    const tight = trimmed(text, start, end);
    if (!tight) return null;
    return [grow(text, tight[0], -1), grow(text, tight[1], 1)];
  });
}

function within(
  range: Range,
  change: (map: TextMap, start: number, end: number) => [number, number] | null,
): Range | null {
  const root = blockAround(range.commonAncestorContainer);
  if (!root) return null;
  const map = finish(collectText(root));
  const offsets = offsetsOfRange(map, range);
  const changed = offsets && change(map, offsets.start, offsets.end);
  return changed && rangeOfOffsets(map, changed[0], changed[1]);
}

/** The nearest block: a word may go on in the next inline element, never in the next block. */
function blockAround(node: Node): Element | null {
  let element = elementAround(node);
  while (element?.parentElement && !BLOCKS.has(element.localName)) element = element.parentElement;
  return element;
}

function trimmed(text: string, start: number, end: number): [number, number] | null {
  let from = start;
  let to = end;
  while (from < to && classOf(text.charCodeAt(from)) === SPACE) from++;
  while (to > from && classOf(text.charCodeAt(to - 1)) === SPACE) to--;
  return from < to ? [from, to] : null;
}

/** Moves a boundary that stands inside a word outwards to the word's edge. */
function grow(text: string, boundary: number, side: -1 | 1): number {
  let at = boundary;
  for (;;) {
    // What the boundary has behind it (inside the range), ahead of it, and beyond that.
    const behind = unit(text, at, side, -1);
    const ahead = unit(text, at, side, 0);
    if (!isWord(behind)) return at;
    if (isWord(ahead)) at += side;
    // A joiner counts only where the word was being grown: a boundary set before it was meant.
    else if (at !== boundary && joins(text, at, side, behind, ahead)) at += side * 2;
    else return at;
  }
}

function joins(text: string, at: number, side: -1 | 1, behind: number, ahead: number): boolean {
  const beyond = unit(text, at, side, 1);
  if (!isWord(beyond)) return false;
  const joiner = String.fromCharCode(ahead);
  return '-/–'.includes(joiner) || ('.,'.includes(joiner) && classOf(behind) === DIGIT && classOf(beyond) === DIGIT);
}

/** The code unit `steps` further out from a boundary; 0 beyond the text. */
function unit(text: string, at: number, side: -1 | 1, steps: number): number {
  const index = side > 0 ? at + steps : at - 1 - steps;
  return index >= 0 && index < text.length ? text.charCodeAt(index) : 0;
}

function isWord(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT || kind === INVISIBLE;
}
