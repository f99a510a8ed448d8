import { useRef } from 'preact/hooks';
import type { HandoutPaper } from '../../core/handout/handout.ts';
import { type HandoutSheet, isBlankSheet } from '../../core/handout/handout-sheet.ts';
import { t } from '../../i18n/t.ts';
import { usePageSheet } from '../use-page-sheet.ts';
import { useSheetZoom } from '../use-sheet-zoom.ts';
import type { Fit } from './fit-sheet.ts';
import { HandoutPageView } from './handout-page-view.tsx';
import { sheetStyle } from './sheet-style.ts';

export interface SheetPreviewProps {
  sheet: HandoutSheet;
  paper: HandoutPaper;
  /** Null until it is measured. */
  fit: Fit | null;
}

const A4_LYING = { width: 297, height: 210 };
const MILLIMETRE = 96 / 25.4;

/** The page as it comes out of the printer, as large as there is room for. It is what is printed. */
export function SheetPreview({ sheet, paper, fit }: SheetPreviewProps) {
  const box = useRef<HTMLElement>(null);
  // Two copies on one sheet only where each is a whole page; else the pages come one after another.
  const isTwice = paper === 'a5-twice' && fit?.isFit === true;
  const page = isTwice ? A4_LYING : (fit?.size ?? A4_LYING);
  usePageSheet(page.width, page.height, '0');
  useSheetZoom(box, page.width * MILLIMETRE);
  return (
    <section class="handout-preview" aria-label={t('handout.preview')} ref={box}>
      {fit && (
        <div class={isTwice ? 'hand-paper hand-paper-twice' : 'hand-paper'}>
          <HandoutPageView
            sheet={sheet}
            style={sheetStyle(fit.size, fit.letters)}
            class={fit.isFit ? 'hand-fits' : 'hand-long'}
          />
          {isTwice && (
            <HandoutPageView sheet={sheet} style={sheetStyle(fit.size, fit.letters)} class="hand-fits" isCopy />
          )}
          {!fit.isFit && (
            <p class="hand-edge" style={{ top: `${fit.size.height}mm` }} aria-hidden="true">
              <span>{t('handout.pageEnd')}</span>
            </p>
          )}
        </div>
      )}
      {isBlankSheet(sheet) && <p class="handout-blank">{t('handout.blank')}</p>}
    </section>
  );
}
