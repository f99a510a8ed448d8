import { highlightCss } from '../dom/highlight/highlight-css.ts';
import { browser } from '../platform/browser.ts';

/**
 * The look of painted passages, twice, and outside the page's DOM. As the page's own, since Chromium takes a highlight's
 * background from there alone; as the reader's, since a page's own do not reach into shadow trees in Firefox.
 */
export async function insertHighlightCss(target: { tabId: number; frameIds?: number[] }): Promise<void> {
  const origins = ['AUTHOR', 'USER'] as const;
  await Promise.all(origins.map((origin) => browser.scripting.insertCSS({ target, css: highlightCss, origin })));
}
