import { foldBare } from '../../core/text/fold.ts';
import type { Block } from './blocks.ts';
import { comparable } from './comparable.ts';
import { type Weight, weigh } from './prose.ts';

/** Tags and roles of boxes beside an article. */
const SIDE_ROLE = /^(?:nav|aside|footer|dialog|menu|navigation|complementary|contentinfo|search|banner|form)$/;
/**
 * Words of class names and ids that tell a box beside an article: the first ones wherever in the name they stand, the
 * others as its first or its last word alone, since in the middle they belong to systems of class names.
 */
const SIDE_WORD =
  /(?<![^- ])(?:comments?|binh-?luan|ykien|sidebar|related?|related\w+|recommend\w*|lien-?quan|tin-?khac|(?:xem|doc)-?nhieu|newsletter|subscri\w+|sharing|sharedaddy|cookies?|consent|modal|popup|promo\w*|advert\w*|sponsor\w*|breadcrumbs?|pagination|author-?(?:box|bio|info|card|profile)|most-?(?:read|popular)|sr-only|screen-reader-\w+|visually-?hidden|sign-?up|(?:(?<!-)|(?=\w+(?: |$)))(?:nav\w*|menu|footer|shares?|social|respond|toc|bio|byline|tags?|print|ratings?|ads?|banner|login|masthead|skip|tool(?:bar|tip)|popular|trending|aside|prev|next|cta|btn|button))(?![^- ])/;
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|hide|d-none|invisible)(?=\s|$)/;
const FOLDED = /accordion|collaps|faq|answer|tab-?(?:content|pane)|toggle/i;
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
  for (const index of indexes) if (!indexes.has(index.parentElement ?? root)) listed += proseIn(index);
  let prose = proseIn(root) - listed;
  // An article may itself be a list of links with a line to each.
  if (prose < Math.max(MIN_PROSE, listed * 0.2)) {
    indexes.clear();
    prose = proseIn(root);
  }

  const doomed: { element: Element; reason: string }[] = [];
  const sums = new Map<string, number>();
  for (const element of root.querySelectorAll('*')) {
    const isListed = indexes.has(element) || isCopy(element, weights) || isProperties(element);
    const reason = isListed ? ALWAYS : sideReason(element);
    if (reason === '' || element.contains(headline)) continue;
    doomed.push({ element, reason });
    sums.set(reason, (sums.get(reason) ?? 0) + proseIn(element));
  }
  for (const { element, reason } of doomed) {
    // Without a headline nothing says that the discussion is not the page.
    const isNever = reason === ALWAYS || (headline !== null && /nav|comment|luan/.test(reason));
    // A word that would take most of the text away names the text on this page.
    const isLittle = (sums.get(reason) ?? 0) <= prose * MAX_SHARE || proseIn(element) <= prose * 0.02;
    if (isNever || isLittle) element.remove();
  }
}

/** Cards of other articles: a headline that links for every short line of text, or nearly. */
function isIndex(element: Element, { prose, lines, longest, headlines }: Weight): boolean {
  if (headlines === 0 || longest > TEASER_UNITS * 1.5 || prose > headlines * TEASER_UNITS) return false;
  const isCards = headlines >= MIN_CARDS && lines <= headlines * 1.25;
  const isCard = lines <= headlines && /^(?:div|ul|section|article)$/.test(element.localName);
  if (!isCards && !(isCard && element.querySelector(':is(h2, h3, h4, h5) a, a :is(h2, h3, h4, h5)'))) return false;
  const table = element.closest('table');
  return table ? table.parentElement?.closest('table') !== null : element.querySelector('table') === null;
}

const PROPERTY = /^(?:so .{0,6}hieu|trich yeu|[a-z ]{2,7} ban hanh|loai van ban|nguoi ky|.{0,8}hieu luc|linh vuc)/;

/** A portal's record of a document: a name and a value to a row. */
function isProperties(element: Element): boolean {
  if (!/^(?:table|dl)$/.test(element.localName) || element.querySelector('table')) return false;
  const rows = [...element.querySelectorAll('td, th, dt')]
    .filter((cell) => PROPERTY.test(comparable(foldBare(cell.textContent ?? ''))))
    .map((cell) => cell.closest('tr') ?? cell);
  return new Set(rows).size >= 3;
}

/** Some builders send the text once for every width of window. */
function isCopy(element: Element, weights: Map<Element, Weight>): boolean {
  const prose = weights.get(element)?.prose ?? 0;
  const before = element.previousElementSibling;
  if (prose < COPY_UNITS || !before || weights.get(before)?.prose !== prose) return false;
  return before.textContent === element.textContent;
}

/**
 * Class, id and type as words: names parted by blanks, their words by hyphens. A long id is the heading of a section, made
 * into an address, and says nothing of what it is.
 */
export function nameOf(element: Element): string {
  const read = (name: string) => element.getAttribute(name) ?? '';
  const id = read('id');
  return `${read('class')} ${/^\w+(?:-\w+){0,2}$/.test(id) ? id : ''} ${read('type')}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]*\s+[^a-z0-9]*/g, ' ')
    .replace(/[^a-z0-9 ]+/g, '-')
    .trim();
}

/** Why an element is side matter: its tag, its role, or the word of its name; empty where nothing says so. */
function sideReason(element: Element): string {
  if (isHidden(element)) return 'hidden';
  const role = [element.localName, element.getAttribute('role') ?? ''].find((word) => SIDE_ROLE.test(word));
  if (role) return role;
  return /^h[1-6]$/.test(element.localName) ? '' : (SIDE_WORD.exec(nameOf(element))?.[0] ?? '');
}

/** Hidden, unless other classes show it in wider windows, or it is an answer or a tab that waits for a press. */
function isHidden(element: Element): boolean {
  const name = element.getAttribute('class') ?? '';
  const isOut =
    element.matches('[hidden], [aria-hidden="true"]') ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    (HIDDEN_CLASS.test(name) && !/\w:|-(?:sm|md|lg|xl)-/.test(name));
  if (!isOut || element.hasAttribute('itemprop')) return isOut;
  return !FOLDED.test(name) && !FOLDED.test(element.parentElement?.getAttribute('class') ?? '');
}
