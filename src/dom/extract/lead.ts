import type { Block } from './blocks.ts';
import { type Found, found } from './found.ts';
import { clean, comparable, type PageFacts } from './page-facts.ts';

/** Agency slug at the head of a lead: "(Thanhuytphcm.vn) -", "TTXVN -", "(Dân trí) –", "HÀ NỘI (AP) —". */
const SLUG =
  /^\s*(?:\([^()]{2,40}\)|\[[^[\]]{2,40}\]|(?:\p{Lu}[\p{Lu}\d.]+)(?:\s+\p{Lu}[\p{Lu}\d.]*){0,3}(?:\s*\([^()]{2,30}\))?|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org))\s*[-–—:]+\s*/u;

const SELECTORS =
  '.sapo, [class*="sapo"], .article-lead, .lead, .standfirst, .chapeau, [class*="summary"], .article__desc, .description, [itemprop~="description"]';
const MIN_UNITS = 30;
const MAX_UNITS = 900;
/** Share of a description's words that stand in the text it tells of. */
const MIN_SHARED = 0.6;

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
 * page's own description says that it is one, else that description where it tells of this text.
 */
export function findLead(facts: PageFacts, marked: string, blocks: Block[]): Found<string> {
  if (marked !== '') return found(withoutSlug(marked), 'markup', 'sure');
  const opening = blocks.slice(0, 3).map((block) => block.text);
  const slugged = opening.find((text) => text.length >= MIN_UNITS && SLUG.test(text));
  if (slugged && slugged.length <= MAX_UNITS) return found(withoutSlug(slugged), 'body', 'sure');
  const own = facts.meta('og:description', 'description', 'twitter:description');
  const description = withoutSlug(own || facts.structured?.description || '');
  const start = comparable(description).slice(0, 60);
  const quoted = start.length >= 20 && opening.find((text) => comparable(withoutSlug(text)).startsWith(start));
  if (quoted && quoted.length <= MAX_UNITS) return found(withoutSlug(quoted), 'body', 'sure');
  if (!tellsOf(description, blocks)) return found('', 'none', 'unsure');
  return found(description, own ? 'meta' : 'json-ld', 'likely');
}

/** A site's slogan shares few words with the article; a summary is made of them. */
function tellsOf(description: string, blocks: Block[]): boolean {
  const words = comparable(description).split(' ');
  const text = new Set(comparable(blocks.map((block) => block.text).join(' ')).split(' '));
  return words.length >= 5 && words.filter((word) => text.has(word)).length >= words.length * MIN_SHARED;
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
