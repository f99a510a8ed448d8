import { type NumberedPage, numberedPage } from '../../core/url/page-number.ts';
import { parseUrl } from '../../core/url/parse-url.ts';
import { nativeAccess } from '../detect/native.ts';
import type { PageFacts } from './page-facts.ts';
import { proseOf } from './prose.ts';

const OTHER_LIST = 'aside, [class*="comment" i], [id*="comment" i], [class*="related" i]';
/** A box of page numbers holds little else. */
const MAX_PAGER = 200;

/**
 * The following page of an article that is split over several: its address differs by the number alone, and either
 * the head of the page names it or a row of numbers right after the text does. The next article, older posts, pages
 * of comments and of other lists are none.
 */
export function findNextPage(facts: PageFacts, source: Document): string | null {
  const own = numberedPage(facts.url);
  if (!own) return null;
  const isNext = (page: NumberedPage | null) => page?.base === own.base && page.number === own.number + 1;
  for (const link of nativeAccess(source).query(source, 'link[rel~="next"]')) {
    const address = link.getAttribute('href') ?? '';
    const absolute = parseUrl(address, facts.base)?.href ?? '';
    const page = numberedPage(absolute);
    // Some sites name the adjacent article there: its number alone is no page's.
    if (page && isNext(page) && (page.isNamed || (own.number === 1 && !/-\d+\/?$/.test(absolute)))) return absolute;
  }
  const next = [...facts.copy.querySelectorAll('a[href]')].find(
    (link) => link.textContent?.trim() === String(own.number + 1) && isNext(numberedPage(href(link))),
  );
  const pager = next ? rowOf(next) : null;
  return next && pager && !next.closest(OTHER_LIST) && followsText(facts, pager) ? href(next) : null;
}

function href(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** The row that holds the number's link: a list's entry holds nothing else. */
function rowOf(link: Element): Element | null {
  let row = link.parentElement;
  while (row?.textContent?.trim() === link.textContent?.trim()) row = row?.parentElement ?? null;
  return row && (row.textContent ?? '').length < MAX_PAGER ? row : null;
}

/** Running text, and no list of links, stands before the numbers. */
function followsText({ lines }: PageFacts, pager: Element): boolean {
  const at = lines.findIndex(({ element }) => pager.contains(element));
  const before = lines.slice(Math.max(0, at - 6), Math.max(0, at)).reverse();
  const prose = before.findIndex((line) => proseOf(line) > 80);
  return prose >= 0 && before.slice(0, prose).every(({ text, linked }) => linked < 30 || linked < text.length / 2);
}
