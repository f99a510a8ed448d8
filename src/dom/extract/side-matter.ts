import { foldBare } from '../../core/text/fold.ts';
import type { Block } from './blocks.ts';
import { comparable } from './comparable.ts';
import { type Weight, weigh } from './prose.ts';

/** Roles of boxes beside an article. */
const SIDE_ROLE =
  /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|banner|menu|toolbar|tablist|status|form)$/;
/** Words of class names and ids that tell a box beside an article, wherever in the name they stand. */
const SIDE_WORD =
  /(?:^|[- ])(?:comments?|commentlist|disqus|binh-?luan|ykien|sidebar|related?|related\w+|recirc\w*|recommend\w*|lien-?quan|tin-?khac|newsletter|subscri\w+|sharing|sharedaddy|addtoany|addthis|cookies?|consent|gdpr|modal|popup|promo|promotion|advert\w*|sponsor\w*|outbrain|taboola|breadcrumbs?|pagination|author-?(?:box|bio|info|card|profile)|most-?(?:read|popular)|xem-?nhieu|doc-?nhieu|sr-only|screen-reader-text|visually-?hidden)(?=[- ]|$)/;
/** Words that tell it only as the first or the last of a name: in the middle they belong to systems of class names. */
const SIDE_END =
  /(?:^| )(?:nav|navbar|navigation|menu|footer|share|social|sign-?up|respond|toc|bio|byline|tags?|print|ratings?|ads?|banner|login|masthead|skip|toolbar|tooltip|popular|trending|prev|next|cta|btn|button|donat\w+|survey|poll)(?=[- ]|$)|-(?:nav|navbar|navigation|menu|footer|shares?|social|sign-?up|toc|bio|byline|tags|print|ratings?|ads?|banner|login|masthead|toolbar|tooltip|tooltip-button|popular|trending|cta|btn|button|donat\w+|survey|poll|aside)(?= |$)/;
/** Folded answers and tabs are text that waits for a press. */
const FOLDED = /accordion|collaps|faq|answer|panel|tab-?(?:content|pane)|toggle|expand/;
/** Where no other class of the same element shows it again on wider windows. */
const HIDDEN_CLASS = /^(?!.*(?:\w:|(?:d|display|visible)-\w\w-)).*(?:^|\s)(?:hidden|hide|d-none|invisible)(?=\s|$)/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Above this share of the page's running text a box is the article, whatever it is called. */
const MAX_SHARE = 0.4;

/** The reason that needs no other. */
const ALWAYS = 'index';
const MIN_CARDS = 3;
/** A card's text beside its headline is this long at most. */
const TEASER_UNITS = 220;
/** With less running text outside lists the lists are the article. */
const MIN_PROSE = 250;
/** Shorter texts may well stand twice. */
const COPY_UNITS = 200;

/** Takes away what stands beside an article: menus, comments, related boxes, what is hidden. */
export function removeSideMatter(root: Element, lines: Block[], headline: Element | null, pageUrl: string): void {
  const weights = weigh(lines, root, pageUrl);
  const proseIn = (element: Element) => weights.get(element)?.prose ?? 0;
  const indexes = new Set<Element>();
  let listed = 0;
  for (const [element, weight] of weights) {
    if (isIndex(element, weight) && !element.contains(headline)) indexes.add(element);
  }
  for (const index of indexes) if (!hasAncestorIn(index, indexes)) listed += proseIn(index);
  let prose = proseIn(root) - listed;
  // An article may itself be a list of links with a line to each.
  if (prose < Math.max(MIN_PROSE, listed * 0.2)) {
    indexes.clear();
    prose = proseIn(root);
  }

  const doomed: { element: Element; reason: string }[] = [];
  const sums = new Map<string, number>();
  const lastOf = new Map<string, Element>();
  for (const element of root.querySelectorAll('*')) {
    const isListed = indexes.has(element) || isCopy(element, weights) || isProperties(element);
    const reason = isListed ? ALWAYS : sideReason(element);
    if (reason === '' || element.contains(headline)) continue;
    doomed.push({ element, reason });
    if (lastOf.get(reason)?.contains(element)) continue;
    lastOf.set(reason, element);
    sums.set(reason, (sums.get(reason) ?? 0) + proseIn(element));
  }
  for (const { element, reason } of doomed) {
    // Without a headline nothing says that the discussion is not the page.
    const isNever = reason === ALWAYS || (headline !== null && /nav|comment|disqus|luan/.test(reason));
    // A word that would take most of the text away names the text on this page.
    if (isNever || (sums.get(reason) ?? 0) <= prose * MAX_SHARE) element.remove();
    else if (proseIn(element) <= prose * 0.02) element.remove();
  }
}

/** Cards of other articles: a headline that links for every short line of text, or nearly. */
function isIndex(element: Element, { prose, lines, longest, headlines }: Weight): boolean {
  if (headlines === 0 || longest > TEASER_UNITS * 1.5 || prose > headlines * TEASER_UNITS) return false;
  const isCards = headlines >= MIN_CARDS && lines <= headlines * 1.25;
  const isCard = lines <= headlines && /^(?:div|ul|section|article|aside)$/.test(element.localName);
  if (!isCards && !(isCard && element.querySelector('h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5'))) return false;
  const table = element.closest('table');
  return table ? table.parentElement?.closest('table') !== null : element.querySelector('table') === null;
}

function hasAncestorIn(element: Element, set: Set<Element>): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) if (set.has(node)) return true;
  return false;
}

const PROPERTY =
  /^(?:so (?:va )?(?:ky )?hieu|trich yeu|(?:ngay|co quan|noi) ban hanh|loai van ban|nguoi ky|ngay (?:co )?hieu luc|linh vuc)/;

/** A portal's record of a document: a name and a value to a row. */
function isProperties(element: Element): boolean {
  if (!/^(?:table|dl)$/.test(element.localName) || element.querySelector('table')) return false;
  const names = [...element.querySelectorAll('td, th, dt')].filter((cell) =>
    PROPERTY.test(comparable(foldBare(cell.textContent ?? ''))),
  );
  return new Set(names.map((name) => name.closest('tr') ?? name)).size >= 3;
}

/** Some builders send the text once for every width of window. */
function isCopy(element: Element, weights: Map<Element, Weight>): boolean {
  const prose = weights.get(element)?.prose ?? 0;
  const before = prose < COPY_UNITS ? null : element.previousElementSibling;
  return before !== null && weights.get(before)?.prose === prose && before.textContent === element.textContent;
}

/**
 * Class and id as words: names parted by blanks, their words by hyphens. A long id is the heading of a section, made
 * into an address, and says nothing of what it is.
 */
export function nameOf(element: Element): string {
  const id = element.getAttribute('id') ?? '';
  return `${element.getAttribute('class') ?? ''} ${/^\w+(?:-\w+){0,2}$/.test(id) ? id : ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]*\s+[^a-z0-9]*/g, ' ')
    .replace(/[^a-z0-9 ]+/g, '-')
    .trim();
}

/** Why an element is side matter: its tag, its role, or the word of its name; empty where nothing says so. */
function sideReason(element: Element): string {
  const name = nameOf(element);
  if (isHidden(element, name)) return 'hidden';
  if (/^(?:nav|aside|footer|dialog|menu)$/.test(element.localName)) return element.localName;
  const role = element.getAttribute('role') ?? '';
  if (SIDE_ROLE.test(role)) return role;
  if (/^related/i.test(element.getAttribute('type') ?? '')) return 'related';
  if (/^h[1-6]$/.test(element.localName)) return '';
  return (SIDE_WORD.exec(name) ?? SIDE_END.exec(name))?.[0].trim() ?? '';
}

function isHidden(element: Element, name: string): boolean {
  const isOut =
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_CLASS.test(element.getAttribute('class') ?? '') ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
  if (!isOut || element.hasAttribute('itemprop')) return isOut;
  return (
    !FOLDED.test(name) && !/accordion|collaps|faq/.test(element.parentElement ? nameOf(element.parentElement) : '')
  );
}
