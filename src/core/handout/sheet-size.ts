import type { HandoutPaper } from './handout.ts';

/** A sheet as it is laid out: lengths in millimetres, letters in points. */
export interface SheetSize {
  width: number;
  height: number;
  /** Room at the edges. */
  block: number;
  inline: number;
  /** Letters to try, the largest first: the first with which all stands on one page is taken. */
  letters: readonly number[];
}

type Look = 'usual' | 'large';

/** No smaller than a newspaper prints; large type never under what is called large print in its smallest size. */
const SIZES: Record<'a4' | 'a5', Record<Look, SheetSize>> = {
  a4: {
    usual: { width: 210, height: 297, block: 16, inline: 20, letters: [14, 13.5, 13, 12.5, 12, 11.5, 11] },
    large: { width: 210, height: 297, block: 15, inline: 18, letters: [18, 17, 16] },
  },
  a5: {
    usual: { width: 148, height: 210, block: 11, inline: 13, letters: [12, 11.5, 11, 10.5, 10] },
    large: { width: 148, height: 210, block: 10, inline: 11, letters: [15, 14.5, 14] },
  },
};

/** The page that holds a handout: of two copies on one sheet it is the A5 of each. */
export function sheetSize({ paper, isLarge }: { paper: HandoutPaper; isLarge: boolean }): SheetSize {
  return SIZES[paper === 'a4' ? 'a4' : 'a5'][isLarge ? 'large' : 'usual'];
}
