import { collectBlocks } from './blocks.ts';
import { weigh } from './prose.ts';
import { nameOf, removeSideMatter } from './side-matter.ts';

/** A box with this share of the running text is the text's own, and what stands beside it must show that it belongs. */
const MAIN_SHARE = 0.5;
/** With this share it is nearly all of it. */
const WHOLE_SHARE = 0.75;
/** Elements that are text themselves and no box for it. */
const TEXT_TAGS = /^(?:p|h[1-6]|ul|ol|dl|li|blockquote|pre|dd|dt|figure|figcaption|img|hr)$/;

/** The innermost box that holds the page's running text, or null where there is none. The copy loses all else. */
export function findBody(copy: Document, headline: Element | null, pageUrl: string): Element | null {
  removeSideMatter(copy.body, headline, pageUrl);
  const weights = weigh(collectBlocks(copy.body), copy.body, pageUrl);
  const proseIn = (element: Element) => weights.get(element)?.prose ?? 0;
  const total = proseIn(copy.body);
  if (total === 0) return null;
  let body: Element = copy.body;
  let isWhole = true;
  for (let box: Element = copy.body; ; ) {
    const main = [...box.children].find((child) => proseIn(child) >= total * MAIN_SHARE);
    if (!main || TEXT_TAGS.test(main.localName)) return body;
    for (const child of [...box.children]) {
      if (child === main || child.contains(headline)) continue;
      const isKept =
        proseIn(main) < total * WHOLE_SHARE ? !isForeign(child) : proseIn(child) > 0 && belongs(child, main);
      if (isKept) isWhole = false;
      else child.remove();
    }
    if (isWhole) body = main;
    box = main;
  }
}

/** Text beside the main box belongs to the article where it is plain text, or a box of the same make. */
function belongs(element: Element, main: Element): boolean {
  if (TEXT_TAGS.test(element.localName) || (element.localName === 'table' && main.localName !== 'table')) return true;
  // Cells beside the text's own are the columns of an old page.
  if (/^t/.test(main.localName)) return false;
  const name = nameOf(element);
  return element.localName === main.localName && name.split(' ')[0] === nameOf(main).split(' ')[0];
}

function isForeign(element: Element): boolean {
  const blocks = collectBlocks(element);
  const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return blocks.reduce((sum, { linked }) => sum + linked, 0) > units * 0.4;
}
