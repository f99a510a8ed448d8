import { useEffect } from 'preact/hooks';

/**
 * Tells the printer the size of the sheets. Without margins: each sheet has its own inside, with its number, so the
 * printed pages are the ones on the screen, and the browser has no room to print an address of its own.
 */
export function usePageSheet({ width, height }: { width: number; height: number }): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [width, height]);
}
