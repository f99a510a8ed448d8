import type { PaperPreset } from './paper-preset.ts';

/** Millimetres, upright. */
export const PAPER_SIZES = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
} as const;

export type PaperSizeId = keyof typeof PAPER_SIZES;

export const PAPER_SIZE_IDS = Object.keys(PAPER_SIZES) as PaperSizeId[];

/** The size that a preset has. */
export function sizeOf({ width }: Pick<PaperPreset, 'width'>): PaperSizeId {
  return width <= PAPER_SIZES.A5.width ? 'A5' : 'A4';
}

/** Sheets that go through the printer: those of a booklet are twice as wide as its pages, which is A4 or A3 lying. */
export function sheetSize({ width, height, isBooklet }: Pick<PaperPreset, 'width' | 'height' | 'isBooklet'>): {
  width: number;
  height: number;
} {
  if (!isBooklet) return { width, height };
  // Half of A4 is a hair more than A5: the series is rounded down.
  return sizeOf({ width }) === 'A5' ? { width: PAPER_SIZES.A4.height, height } : { width: 2 * width, height };
}
