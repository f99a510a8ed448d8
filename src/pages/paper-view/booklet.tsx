import { impose } from '../../core/report/impose.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { sheetSize } from '../../core/report/paper-size.ts';
import type { Piece } from './paper-piece.tsx';
import { PaperSheet } from './paper-sheet.tsx';

export interface BookletProps {
  pages: readonly Piece[][];
  preset: PaperPreset;
}

/** The pages two by two as they are printed for folding. On the screen they are read in their order instead. */
export function Booklet({ pages, preset }: BookletProps) {
  const { width, height } = sheetSize(preset);
  const draw = (number: number | null) => {
    const page = number === null ? undefined : pages[number - 1];
    return page && number !== null ? (
      <PaperSheet page={page} number={number} count={pages.length} numbering={preset.numbering} />
    ) : (
      <div class="paper-blank" />
    );
  };
  return (
    <div
      class="paper-booklet"
      aria-hidden="true"
      style={{ '--booklet-width': `${width}mm`, '--booklet-height': `${height}mm` }}
    >
      {impose(pages.length).map(({ left, right }, side) => (
        <div class="paper-side" key={side}>
          {draw(left)}
          {draw(right)}
        </div>
      ))}
    </div>
  );
}
