import { classOf, collapseSpace, SPACE } from './char-class.ts';
import { fingerprint } from './fingerprint.ts';
import { lowerBound } from './lower-bound.ts';
import type { PageIndex } from './page-index.ts';
import { queryOf } from './query.ts';
import { rivalsOf } from './rivals.ts';
import type { Selector } from './selector.ts';

/** Characters remembered on each side, most first: the widest with which the selector stays within `BUDGET`. A dozen
 * words tell any two places of a resolution apart; fewer than six do not. */
const CONTEXTS = [80, 64, 48, 36];
/** Bytes of UTF-8 JSON. 200,000 passages of this size are 140 MB, the most a library is planned for. */
const BUDGET = 690;
/** Quotations longer than this are cut in the middle, keeping this many characters at each end. */
const LONGEST = 1400;
const KEPT = 450;

/**
 * Writes down the passage between two offsets of the indexed text, UTF-16 units, so that it can be found again.
 * White space at its ends is left out. Looks for rivals, so it costs about as much as finding one passage.
 */
export function describePassage(index: PageIndex, from: number, to: number): Selector {
  let start = from;
  let end = to;
  while (start < end && classOf(index.text.charCodeAt(start)) === SPACE) start++;
  while (end > start && classOf(index.text.charCodeAt(end - 1)) === SPACE) end--;
  const exact = collapseSpace(index.text.slice(start, end));
  const position = collapsedOffset(index, start);
  const selector: Selector = {
    type: 'TextQuoteSelector',
    exact,
    prefix: '',
    suffix: '',
    position: { type: 'TextPositionSelector', start: position, end: position + exact.length },
  };
  const first = firstWordEndingAfter(index, start);
  const last = firstWordStartingAt(index, end);
  if (exact.length > LONGEST) cutMiddle(index, selector, start, end);
  const widest = CONTEXTS[0] as number;
  addContext(index, selector, start, end, widest);
  if (!selector.ellipsis) {
    const rivals = rivalsOf(index, queryOf(selector, index.vocabulary), first, last);
    if (rivals) selector.rivals = rivals;
  }
  for (const width of CONTEXTS) {
    addContext(index, selector, start, end, width);
    if (utf8Length(JSON.stringify(selector)) <= BUDGET) break;
  }
  return selector;
}

function addContext(index: PageIndex, selector: Selector, start: number, end: number, width: number): void {
  // Twice the width of raw text covers decomposed letters and runs of white space in all but freak pages.
  const before = collapseSpace(index.text.slice(Math.max(0, start - 2 * width), start)).slice(-width);
  const after = collapseSpace(index.text.slice(end, end + 2 * width)).slice(0, width);
  const room = before.length === width ? before.indexOf(' ') : -1;
  const cut = after.length === width ? after.lastIndexOf(' ') : -1;
  selector.prefix = room < 0 ? before : before.slice(room + 1);
  selector.suffix = cut < 0 ? after : after.slice(0, cut);
}

function cutMiddle(index: PageIndex, selector: Selector, start: number, end: number): void {
  const { exact } = selector;
  const at = exact.lastIndexOf(' ', KEPT);
  const on = exact.indexOf(' ', exact.length - KEPT);
  if (at <= 0 || on < 0) return;
  const head = exact.slice(0, at);
  const tail = exact.slice(on + 1);
  const words = (text: string) => queryOf({ ...selector, exact: text }, index.vocabulary).ids.length;
  const first = firstWordEndingAfter(index, start) + words(head);
  const last = firstWordStartingAt(index, end) - words(tail);
  selector.exact = `${head}…${tail}`;
  selector.ellipsis = { at, words: last - first, mark: fingerprint(index, first, last) };
}

/** Offset in the collapsed text of a raw offset. */
function collapsedOffset(index: PageIndex, offset: number): number {
  const word = firstWordEndingAfter(index, offset);
  if (word >= index.starts.length) return word === 0 ? 0 : (index.collapsed[word - 1] as number);
  const start = index.starts[word] as number;
  const at = index.collapsed[word] as number;
  return start <= offset
    ? at + index.text.slice(start, offset).normalize('NFC').length
    : Math.max(0, at - collapseSpace(index.text.slice(offset, start)).length);
}

function firstWordEndingAfter(index: PageIndex, offset: number): number {
  return lowerBound(index.ends, offset + 1);
}

function firstWordStartingAt(index: PageIndex, offset: number): number {
  return lowerBound(index.starts, offset);
}

/** Bytes of `text` in UTF-8. The core has no TextEncoder. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A surrogate pair takes four bytes: two for each half.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return length;
}
