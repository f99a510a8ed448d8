import type { Block } from './blocks.ts';
import { clean } from './clean.ts';
import { comparable } from './comparable.ts';
import { isElsewhere } from './elsewhere.ts';
import { type Found, found } from './found.ts';
import type { PageFacts } from './page-facts.ts';

/** Agency slug at the head of a lead: "(Thanhuytphcm.vn) -", "TTXVN -", "(Dân trí) –", "QK Online -", "HÀ NỘI (AP) —". */
const SLUG =
  /^(?:[([][^()[\]]{2,40}[)\]]|\p{Lu}[\p{Lu}\d.]+(?: (?:\p{Lu}[\p{Lu}\d.]*|[Oo]nline)){0,3}(?: \([^()]{2,30}\))?) ?[-–—:]+[ –—-]*/u;

const SELECTORS =
  '[class*="sapo" i], [class*="tomtat" i], [class*="summary" i], [id*="summary" i], .subtitle, .dek, .lead, .standfirst, .introtext, .description, [itemprop~="description"]';
/** Where a paper prints the place before the first word. */
const STAMP = '[class*="location-stamp"], [class*="dateline"]';
const MIN_UNITS = 30;
/** A description that is shorter names the site. */
const MIN_DESCRIPTION = 45;
/** Lines below the headline among which its lead stands. */
const NEAR = 12;
const MAX_UNITS = 900;
/** Share of a description's words that stand in the text it tells of. */
const MIN_SHARED = 0.6;

/** The element below the headline that is marked as the lead, before the search for the body takes the page apart. */
export function findLeadElement({ headline, lines, at }: PageFacts): Element | null {
  if (!headline) return null;
  for (const { element } of lines.slice(at + 1, at + NEAR)) {
    const marked = element.closest(SELECTORS) ?? element.querySelector(SELECTORS);
    const { length } = clean(marked?.textContent ?? '');
    if (!marked || length < MIN_UNITS || length > MAX_UNITS || marked.contains(headline)) continue;
    if (marked.closest('a, li') === null && !isElsewhere(marked, headline)) return marked;
  }
  return null;
}

/**
 * The lead as shown: the marked element's text, else the body's first paragraph where an agency slug or the
 * page's own description says that it is one, else that description where it tells of this text.
 */
export function findLead(facts: PageFacts, element: Element | null, blocks: Block[]): Found<string> {
  const marked = clean(element?.textContent ?? '');
  const stamp = clean(element?.querySelector(STAMP)?.textContent ?? '').replace(/[\s–—-]+$/, '');
  if (marked !== '') return found(withoutSlug(marked.replace(stamp, '').replace(/^[\s–—-]+/, '')), 'markup', 'sure');
  const opening = blocks.slice(0, 3).map((block) => block.text);
  const own = facts.meta('og:description', 'description', 'twitter:description');
  const description = withoutSlug(own || facts.structured?.description || '');
  const start = comparable(description).slice(0, 60);
  const isQuoted = (text: string) => start.length >= 20 && comparable(withoutSlug(text)).startsWith(start);
  const isSlugged = (text: string) => facts.lang === 'vi' && text.length >= MIN_UNITS && SLUG.test(text);
  const first = opening.find((text) => text.length <= MAX_UNITS && (isQuoted(text) || isSlugged(text)));
  if (first) return found(withoutSlug(first), 'body', 'sure');
  if (!tellsOf(description, blocks)) return found('', 'none', 'unsure');
  return found(description, own ? 'meta' : 'json-ld', 'likely');
}

/** A site's slogan shares few words with the article; a summary is made of them. */
function tellsOf(description: string, blocks: Block[]): boolean {
  const words = comparable(description).split(' ');
  const text = new Set(comparable(blocks.map((block) => block.text).join(' ')).split(' '));
  return (
    description.length >= MIN_DESCRIPTION && words.filter((word) => text.has(word)).length >= words.length * MIN_SHARED
  );
}

function withoutSlug(lead: string): string {
  return clean(lead).replace(SLUG, '');
}
