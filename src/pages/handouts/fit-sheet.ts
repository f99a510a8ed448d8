import { chooseCuts, type PageCut, type PagePiece } from '../../core/handout/choose-cuts.ts';
import { HANDOUT_PAPERS, type HandoutPaper } from '../../core/handout/handout.ts';
import { type SheetSize, sheetSize } from '../../core/handout/sheet-size.ts';
import { sheetStyle } from './sheet-style.ts';

/** Another way to print it with which it would stand on one page. */
export interface OtherLook {
  paper: HandoutPaper;
  isLarge: boolean;
}

export interface Fit {
  size: SheetSize;
  /** Points. */
  letters: number;
  isFit: boolean;
  /** Lines too many; 0 where it fits. */
  lines: number;
  /** What could be left out, where it does not fit. */
  cuts: PageCut[];
  /** The one that changes least, or null. */
  other: OtherLook | null;
}

const MILLIMETRE = 96 / 25.4;

/** Lays a page out in sizes and letters until it holds its words. @param probe a page that is drawn and never seen */
export function fitSheet(probe: HTMLElement, look: OtherLook): Fit {
  const size = sheetSize(look);
  const { letters, over } = tryLetters(probe, size);
  if (over <= 0) return { size, letters, isFit: true, lines: 0, cuts: [], other: null };
  // As it stands with its smallest letters.
  const line = Number.parseFloat(getComputedStyle(probe).lineHeight);
  const pieces = [...probe.querySelectorAll<HTMLElement>('[data-kind]')].map(
    (piece): PagePiece => ({
      kind: piece.dataset.kind === 'passage' ? 'passage' : 'question',
      id: piece.dataset.id ?? '',
      height: outerHeight(piece),
    }),
  );
  const cuts = chooseCuts(pieces, over);
  const other = otherLooks(look).find((one) => tryLetters(probe, sheetSize(one)).over <= 0) ?? null;
  return { size, letters, isFit: false, lines: Math.max(1, Math.ceil(over / line)), cuts, other };
}

/** The largest letters with which all stands on the page, else the smallest, and what is over then, CSS pixels. */
function tryLetters(probe: HTMLElement, size: SheetSize): { letters: number; over: number } {
  let best = { letters: 0, over: Number.POSITIVE_INFINITY };
  for (const letters of size.letters) {
    for (const [name, value] of Object.entries(sheetStyle(size, letters))) probe.style.setProperty(name, value);
    // A hair of a millimetre stays free, so that no rounding makes a second page.
    best = { letters, over: probe.scrollHeight - (size.height - 0.5) * MILLIMETRE };
    if (best.over <= 0) break;
  }
  return best;
}

/** With the room above it, which goes with it. */
function outerHeight(piece: HTMLElement): number {
  return piece.offsetHeight + Number.parseFloat(getComputedStyle(piece).marginTop);
}

/** Smaller type before larger paper, each before both. */
function otherLooks({ paper, isLarge }: OtherLook): OtherLook[] {
  const papers: HandoutPaper[] = paper === HANDOUT_PAPERS[0] ? [] : [HANDOUT_PAPERS[0]];
  const smaller = isLarge ? [{ paper, isLarge: false }] : [];
  return [
    ...smaller,
    ...papers.map((one) => ({ paper: one, isLarge })),
    ...(isLarge ? papers.map((one) => ({ paper: one, isLarge: false })) : []),
  ];
}
