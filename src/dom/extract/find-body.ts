import { collectBlocks } from './blocks.ts';
import { proseByElement } from './prose.ts';
import { removeSideMatter } from './side-matter.ts';

/** The text's box holds this share of the running text that is left once side matter is gone. */
const SHARE = 0.75;
/** Elements that are text themselves and no box for it. */
const TEXT_TAGS = /^(?:p|h[1-6]|li|blockquote|pre|dd|dt|figcaption|tr|tbody)$/;

/** The innermost box that holds the page's running text, or null where there is none. */
export function findBody(copy: Document, headline: Element | null): Element | null {
  removeSideMatter(copy.body, headline);
  const sums = proseByElement(collectBlocks(copy.body), copy.body);
  const total = sums.get(copy.body) ?? 0;
  if (total === 0) return null;
  let body: Element = copy.body;
  for (;;) {
    const inner = [...body.children].find((child) => (sums.get(child) ?? 0) >= total * SHARE);
    if (!inner || TEXT_TAGS.test(inner.localName)) return body;
    body = inner;
  }
}
