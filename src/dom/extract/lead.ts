import type { Block } from './blocks.ts';
import { clean, comparable, type PageFacts } from './page-facts.ts';

/** Agency slug at the head of a lead: "(Thanhuytphcm.vn) -", "TTXVN -", "(Dân trí) –", "HÀ NỘI (AP) —". */
const SLUG =
  /^\s*(?:\([^()]{2,40}\)|\[[^[\]]{2,40}\]|(?:\p{Lu}[\p{Lu}\d.]+)(?:\s+\p{Lu}[\p{Lu}\d.]*){0,3}(?:\s*\([^()]{2,30}\))?|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org))\s*[-–—:]+\s*/u;

const SELECTORS =
  '.sapo, [class*="sapo"], .article-lead, .lead, .standfirst, .chapeau, [class*="summary"], .article__desc, .description, [itemprop~="description"]';
const MIN_UNITS = 30;
const MAX_UNITS = 900;

/** The element that holds the lead, before the search for the body takes the page apart. */
export function findLeadElement({ copy, headline }: PageFacts): Element | null {
  const scope = headline ? (headline.parentElement?.parentElement ?? copy.body) : copy.body;
  for (const root of [scope, copy.body]) {
    for (const element of [...root.querySelectorAll(SELECTORS)].slice(0, 5)) {
      const text = clean(element.textContent ?? '');
      if (element.localName === 'meta' || text.length < MIN_UNITS || text.length > MAX_UNITS) continue;
      if (headline && !follows(headline, element)) continue;
      if (!isCard(element)) return element;
    }
  }
  return null;
}

/**
 * The lead as shown: the marked element's text, else the body's first paragraph where an agency slug or the
 * page's own description says that it is one, else that description.
 */
export function findLead(facts: PageFacts, marked: string, blocks: Block[]): string {
  if (marked !== '') return withoutSlug(marked);
  const opening = blocks.slice(0, 3).map((block) => block.text);
  const slugged = opening.find((text) => text.length >= MIN_UNITS && SLUG.test(text));
  if (slugged && slugged.length <= MAX_UNITS) return withoutSlug(slugged);
  const description = clean(
    facts.meta('og:description', 'description', 'twitter:description') || facts.structured?.description || '',
  );
  const start = comparable(withoutSlug(description)).slice(0, 60);
  const quoted =
    start.length >= 20 ? opening.find((text) => comparable(withoutSlug(text)).startsWith(start)) : undefined;
  return withoutSlug(quoted && quoted.length <= MAX_UNITS ? quoted : description);
}

function withoutSlug(lead: string): string {
  return clean(lead).replace(SLUG, '');
}

function follows(headline: Element, element: Element): boolean {
  return (headline.compareDocumentPosition(element) & 4) !== 0;
}

/** A summary inside a link or a list is another article's. */
function isCard(element: Element): boolean {
  return element.closest('a, li, aside, nav, footer') !== null || element.querySelector('a h2, a h3') !== null;
}
