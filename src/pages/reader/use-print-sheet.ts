import { useEffect, useRef } from 'preact/hooks';
import type { Mark } from '../../annotator/marks.ts';
import type { Article } from '../../core/model/article.ts';
import { PAPER_SIZES } from '../../core/report/paper-size.ts';
import type { ReaderLook } from '../../platform/page-settings.ts';
import { usePageSheet } from '../use-page-sheet.ts';
import { drawPrintSheet } from './print-sheet.tsx';

/** Puts the sheet for printing beside the page while it is printed, however printing was asked for. */
export function usePrintSheet(
  article: Article | undefined,
  root: HTMLElement | null,
  marks: readonly Mark[],
  paper: ReaderLook['paper'],
): void {
  const { width, height } = PAPER_SIZES[paper === 'a5' ? 'A5' : 'A4'];
  usePageSheet(width, height, paper === 'a5' ? '14mm 12mm 16mm' : undefined);
  const latest = useRef({ article, root, marks, paper });
  latest.current = { article, root, marks, paper };
  useEffect(() => {
    let sheet: HTMLElement | null = null;
    const clear = (): void => {
      sheet?.remove();
      sheet = null;
    };
    const draw = (): void => {
      const { article, root, marks, paper } = latest.current;
      clear();
      if (!article || !root) return;
      sheet = drawPrintSheet(article, root, marks);
      sheet.dataset.paper = paper;
      document.body.append(sheet);
    };
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      clear();
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
    };
  }, []);
}
