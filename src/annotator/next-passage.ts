import { compareRanges } from '../dom/highlight/range-order.ts';
import type { Mark } from './marks.ts';

/**
 * The passage so many `step`s after another in the document, before it where negative, round and round, with all that
 * overlap it. Null where there is none.
 */
export function nextPassage(
  marks: readonly Mark[],
  id: string,
  step: number,
): { range: Range; ids: string[]; index: number } | null {
  const placed = marks.flatMap(({ passage, range }) => (range ? [{ id: passage.id, range }] : []));
  const next = placed.at((placed.findIndex((each) => each.id === id) + step) % placed.length);
  if (!next) return null;
  const ids = placed.filter(({ range }) => overlap(range, next.range)).map((each) => each.id);
  return { range: next.range, ids, index: ids.indexOf(next.id) };
}

/**
 * The first passage behind an open one, or behind where the reader is; of all where `from` is null.
 * @param from id of the open passage, or the document
 * @param elsewhere ids of passages that are passed over
 */
export function passageBehind(
  marks: readonly Mark[],
  from: string | Document | null,
  elsewhere: readonly string[],
): Mark | undefined {
  const at = marks.findLastIndex(({ passage, range }) =>
    typeof from === 'string' ? passage.id === from : from && range && isBehind(range, from),
  );
  return marks.slice(at + 1).find(({ passage, range }) => range && !elsewhere.includes(passage.id));
}

/** Whether a passage begins before the caret, where that is in sight, or else lies above the window. */
function isBehind(range: Range, document: Document): boolean {
  const selection = document.getSelection();
  const caret = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const { top, bottom } = caret?.getBoundingClientRect() ?? new DOMRect();
  if (caret && bottom > 0 && top < innerHeight) return compareRanges(range, caret) < 0;
  return range.getBoundingClientRect().bottom <= 0;
}

/** Puts the caret into a passage, behind its first letter: one that begins at the caret is still to come. */
export function putCaret({ startContainer, startOffset }: Range, document: Document): void {
  const caret = document.getSelection();
  caret?.collapse(startContainer, startOffset);
  caret?.modify('move', 'forward', 'character');
}

/** Ranges of two trees never meet, and may not be compared. */
function overlap(a: Range, b: Range): boolean {
  if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return false;
  return a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0;
}
