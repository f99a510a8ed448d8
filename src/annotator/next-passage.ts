import type { Mark } from './marks.ts';

/**
 * The passage after (`step` 1) or before (-1) another in the document, round and round, with all that overlap it. Null
 * where there is none.
 */
export function nextPassage(
  marks: readonly Mark[],
  id: string,
  step: 1 | -1,
): { range: Range; ids: string[]; index: number } | null {
  const placed = marks.flatMap(({ passage, range }) => (range ? [{ id: passage.id, range }] : []));
  const next = placed.at((placed.findIndex((each) => each.id === id) + step) % placed.length);
  if (!next) return null;
  const ids = placed.filter(({ range }) => overlap(range, next.range)).map((each) => each.id);
  return { range: next.range, ids, index: ids.indexOf(next.id) };
}

/** Ranges of two trees never meet, and may not be compared. */
function overlap(a: Range, b: Range): boolean {
  if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return false;
  return a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0;
}
