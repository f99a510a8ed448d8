import { parseUrl } from '../../core/url/parse-url.ts';
import type { Block } from './blocks.ts';
import { clean } from './clean.ts';
import { comparable } from './comparable.ts';
import { isElsewhere } from './elsewhere.ts';
import { namesSite } from './names-site.ts';

/** Class names of a headline that is marked up as no heading. */
const TITLED = '[class*="title" i], [class*="tieude" i], [class*="tieu-de" i], [class*="headline" i]';

/**
 * The element whose words a declared title repeats, of the highest rank; failing that the only h1, or what is called
 * a title. A site's logo is often an h1 too.
 */
export function findHeadline(
  document: Document,
  lines: Block[],
  titles: string[],
  site: string,
  url: string,
): Element | null {
  const wanted = titles.map(comparable);
  const read = (selector: string) =>
    [...document.querySelectorAll(selector)].slice(0, 60).flatMap((element) => {
      const text = clean(element.textContent ?? '');
      const isName =
        text.length < 3 || text.length > 300 || namesSite(text, site, url, true) || isHomeLink(element, url);
      return isName ? [] : [{ element, text: comparable(text) }];
    });
  for (const selector of ['h1', '[itemprop~="headline"]', 'h2', TITLED, 'h3']) {
    const candidates = read(selector);
    const match = candidates.find(({ text }) =>
      wanted.some((title) => {
        if (title === text || (title.length > 8 && text.endsWith(` ${title}`))) return true;
        return text.length > (selector === 'h1' ? 5 : title.length / 2) && title.startsWith(`${text} `);
      }),
    );
    if (match) return match.element;
    const [only, ...others] = candidates.filter(({ text }) => text.length > 8);
    if (selector !== 'h1' || !only || others.some(({ text }) => text !== only.text)) continue;
    const words = only.text.split(' ');
    const shared = words.filter((word) => wanted.some((title) => ` ${title} `.includes(` ${word} `)));
    if (wanted.length === 0 || shared.length * 5 >= words.length * 2) return only.element;
  }
  if (wanted.length > 0) return lines.find(({ text }) => wanted.includes(comparable(text)))?.element ?? null;
  const isPlain = ({ element, text }: { element: Element; text: string }) =>
    text.length > 20 && !element.closest('a') && !element.querySelector('a, p, br') && !isElsewhere(element, null);
  return read(`h1, h2, ${TITLED}`).find(isPlain)?.element ?? null;
}

function isHomeLink(element: Element, url: string): boolean {
  const href = (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href') ?? '';
  return href !== '' && parseUrl(href, url)?.pathname === '/';
}
