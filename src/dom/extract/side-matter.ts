import { collectBlocks } from './blocks.ts';
import { type Weight, weigh } from './prose.ts';

/** Roles of boxes beside an article. */
const SIDE_ROLE = /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|banner|menu|toolbar|tablist|status|form)$/;
/** Words of class names and ids that tell a box beside an article, wherever in the name they stand. */
const SIDE_WORD =
  /(?:^|[- ])(?:comments?|commentlist|disqus|binh-?luan|ykien|sidebar|related|relate|relatednews|recirc\w*|recommend\w*|lien-?quan|tin-?khac|newsletter|subscri\w+|sharing|sharedaddy|addtoany|addthis|cookies?|consent|gdpr|modal|popup|lightbox|promo|promotion|advert\w*|sponsor\w*|outbrain|taboola|breadcrumbs?|pagination|author-?(?:box|bio|info|card|profile)|most-?(?:read|popular)|xem-?nhieu|doc-?nhieu|sr-only|screen-reader-text|visually-?hidden)(?=[- ]|$)/;
/** Words that tell it only as the first or the last of a name: in the middle they belong to systems of class names. */
const SIDE_END =
  /(?:^| )(?:nav|navbar|navigation|menu|footer|share|social|sign-?up|respond|toc|bio|byline|tags?|print|ratings?|ads?|banner|login|masthead|skip|toolbar|popular|trending|prev|next|cta|btn|button|donat\w+|survey|poll)(?=[- ]|$)|-(?:nav|navbar|navigation|menu|footer|shares?|social|sign-?up|toc|bio|byline|tags|print|ratings?|ads?|banner|login|masthead|toolbar|popular|trending|cta|btn|button|donat\w+|survey|poll|aside)(?= |$)/;
/** Folded answers and tabs are text that waits for a press. */
const FOLDED = /accordion|collaps|faq|answer|panel|tab-?(?:content|pane)|toggle|expand/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Above this share of the page's running text a box is the article, whatever it is called. */
const MAX_SHARE = 0.4;

const MIN_CARDS = 3;
/** Shorter texts may well stand twice. */
const COPY_UNITS = 200;

/** Takes away what stands beside an article: menus, comments, related boxes, what is hidden. */
export function removeSideMatter(root: Element, headline: Element | null, pageUrl: string): void {
  const weights = weigh(collectBlocks(root), root, pageUrl);
  const limit = (weights.get(root)?.prose ?? 0) * MAX_SHARE;
  for (const element of [...root.querySelectorAll('*')]) {
    const weight = weights.get(element);
    if (isCopy(element, weights)) {
      element.remove();
      continue;
    }
    const name = nameOf(element);
    if (!isHidden(element, name) && !isSide(element, name) && !isIndex(element, weight)) continue;
    if (headline && element.contains(headline)) continue;
    const isNever = element.localName === 'nav' || /(?:^|[- ])(?:comments?|disqus|binh-?luan)(?=[- ]|$)/.test(name);
    if (isNever || (weight?.prose ?? 0) <= limit) element.remove();
  }
}

/** Cards of other articles: a headline that links for every line of text, or nearly. */
function isIndex(element: Element, weight: Weight | undefined): boolean {
  return (
    weight !== undefined &&
    weight.headlines >= MIN_CARDS &&
    weight.lines <= weight.headlines * 1.25 &&
    element.closest('table') === null &&
    element.querySelector('table') === null
  );
}

/** Some builders send the text once for every width of window. */
function isCopy(element: Element, weights: Map<Element, Weight>): boolean {
  const prose = weights.get(element)?.prose ?? 0;
  const before = prose < COPY_UNITS ? null : element.previousElementSibling;
  return before !== null && weights.get(before)?.prose === prose && before.textContent === element.textContent;
}

/** Class and id as words parted by hyphens. */
export function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function isSide(element: Element, name: string): boolean {
  return (
    /^(?:nav|aside|footer|dialog|menu)$/.test(element.localName) ||
    SIDE_ROLE.test(element.getAttribute('role') ?? '') ||
    SIDE_WORD.test(name) ||
    SIDE_END.test(name)
  );
}

function isHidden(element: Element, name: string): boolean {
  const isOut =
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
  return isOut && !FOLDED.test(name) && !FOLDED.test(element.parentElement ? nameOf(element.parentElement) : '');
}
