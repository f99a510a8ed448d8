import { useEffect, useRef } from 'preact/hooks';
import type { Mark } from '../../annotator/marks.ts';
import type { Article } from '../../core/model/article.ts';
import { drawPrintSheet } from './print-sheet.tsx';

/** Puts the sheet for printing beside the page while it is printed, however printing was asked for. */
export function usePrintSheet(article: Article | undefined, root: HTMLElement | null, marks: readonly Mark[]): void {
  const latest = useRef({ article, root, marks });
  latest.current = { article, root, marks };
  useEffect(() => {
    let sheet: HTMLElement | null = null;
    const clear = (): void => {
      sheet?.remove();
      sheet = null;
    };
    const draw = (): void => {
      const { article, root, marks } = latest.current;
      clear();
      if (!article || !root) return;
      sheet = drawPrintSheet(article, root, marks);
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
