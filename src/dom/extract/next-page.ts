import { type NumberedPage, numberedPage } from '../../core/url/page-number.ts';
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
export function findNextPage(facts: PageFacts): string | null {
  const own = numberedPage(facts.url);
  if (!own) return null;
  const isNext = (page: NumberedPage | null) => page?.base === own.base && page.number === own.number + 1;
  for (const link of facts.copy.querySelectorAll('link[rel~="next"]')) {
    const address = href(link);
    const page = numberedPage(address);
    // Some sites name the adjacent article there: its number alone is no page's.
    if (page && isNext(page) && (page.isNamed || (own.number === 1 && !/-\d+\/?$/.test(address)))) return address;
  }
  const next = [...facts.copy.querySelectorAll('a[href]')].find(
    (link) => link.textContent?.trim() === String(own.number + 1) && isNext(numberedPage(href(link))),
  );
  const pager = next?.closest('div, p, ul, nav, td');
  return next &&
    pager &&
    (pager.textContent ?? '').length < MAX_PAGER &&
    !next.closest(OTHER_LIST) &&
    followsText(facts, pager)
    ? href(next)
    : null;
}

function href(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** Running text, and no list of links, stands before the numbers. */
function followsText({ lines }: PageFacts, pager: Element): boolean {
  const at = lines.findIndex(({ element }) => pager.contains(element));
  const before = lines.slice(Math.max(0, at - 6), Math.max(0, at)).reverse();
  const prose = before.findIndex((line) => proseOf(line) > 80);
  return prose >= 0 && before.slice(0, prose).every(({ text, linked }) => linked < 30 || linked < text.length / 2);
}
