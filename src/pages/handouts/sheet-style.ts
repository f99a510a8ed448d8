import type { SheetSize } from '../../core/handout/sheet-size.ts';

/** A page's size as custom properties: `handout-sheet.css` draws from them. @param letters points */
export function sheetStyle({ width, height, block, inline }: SheetSize, letters: number): Record<string, string> {
  return {
    '--hand-width': `${width}mm`,
    '--hand-height': `${height}mm`,
    '--hand-block': `${block}mm`,
    '--hand-inline': `${inline}mm`,
    '--hand-letters': `${letters}pt`,
  };
}
