import { useEffect } from 'preact/hooks';

/**
 * Tells the printer the size of the sheets, in millimetres, and what stays free around what is printed on them; where
 * no margin is given, the style sheet has it. A page that draws its margins itself has none here: then its sheets are
 * the ones on the screen, and the browser has no room to print an address of its own.
 */
export function usePageSheet(width: number, height: number, margin?: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; ${margin === undefined ? '' : `margin: ${margin};`} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [width, height, margin]);
}
