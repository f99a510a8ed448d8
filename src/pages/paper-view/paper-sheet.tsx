import type { PaperNumbering } from '../../core/report/paper-preset.ts';
import { t } from '../../i18n/t.ts';
import { PaperPiece, type Piece } from './paper-piece.tsx';

export interface PaperSheetProps {
  page: readonly Piece[];
  /** From 1. */
  number: number;
  count: number;
  numbering: PaperNumbering;
}

/** One page with its number and its margins inside. */
export function PaperSheet({ page, number, count, numbering }: PaperSheetProps) {
  const isNumbered = numbering === 'all' || (numbering === 'from-second' && number > 1);
  return (
    <section class="paper-sheet" aria-label={t('paper.page', { page: number, count })}>
      {isNumbered && <p class="paper-number">{number}</p>}
      <div class="paper-area paper-look">
        {page.map((piece, place) => (
          <PaperPiece key={place} {...piece} />
        ))}
      </div>
    </section>
  );
}
