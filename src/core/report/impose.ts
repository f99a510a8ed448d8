/** The pages of one side of a sheet, from 1; null where the side stays blank. */
export interface BookletSide {
  left: number | null;
  right: number | null;
}

/**
 * The order in which pages of half the size go on both sides of sheets, so that the stack, folded once, reads as a
 * booklet: front and back of the outermost sheet first. Sheets are turned about their short edge. Pages are filled up
 * with blank ones to a multiple of four, at the end.
 */
export function impose(count: number): BookletSide[] {
  const places = Math.ceil(count / 4) * 4;
  const page = (place: number): number | null => (place <= count ? place : null);
  const sides: BookletSide[] = [];
  for (let low = 1, high = places; low < high; low += 2, high -= 2) {
    sides.push({ left: page(high), right: page(low) }, { left: page(low + 1), right: page(high - 1) });
  }
  return sides;
}
