import { DOCUMENT_END } from '../../core/text/document-end.ts';
import { foldBare } from '../../core/text/fold.ts';
import { NATIONAL_TITLE } from '../detect/document-signs.ts';
import { collectBlocks } from './blocks.ts';
import type { PageFacts } from './page-facts.ts';
import { weigh } from './prose.ts';
import { nameOf, removeSideMatter } from './side-matter.ts';

/** A box with this share of the running text is the text's own, and what stands beside it must show that it belongs. */
const MAIN_SHARE = 0.5;
/** With this share it is nearly all of it. */
const WHOLE_SHARE = 0.75;
/** A box with this share is no small matter. */
const LARGE_SHARE = 0.15;
/** What newsrooms, portals and blogs call the box of the text. */
const BODY_NAME =
  /(?:^|[- ])(?:(?:article|entry|post|story|news|detail|blog)-?(?:body|content|text|detail)|prose|fck-detail|noi-?dung|toan-?van|bodytext)(?=[- ]|$)/;
/** Elements that are text themselves and no box for it. */
const TEXT_TAGS = /^(?:p|h[1-6]|ul|ol|dl|li|blockquote|pre|dd|dt|figure|figcaption|img|hr)$/;

/** The innermost box that holds the page's running text, or null where there is none. The copy loses all else. */
export function findBody({ copy, headline, url, lines }: PageFacts): Element | null {
  removeSideMatter(copy.body, lines, headline, url);
  const left = lines.filter(({ element }) => copy.body.contains(element));
  const weights = weigh(left, copy.body, url);
  const proseIn = (element: Element) => weights.get(element)?.prose ?? 0;
  const total = proseIn(copy.body);
  if (total === 0) return null;
  let named: Element | null = null;
  for (const [element, { prose }] of weights) {
    if (prose >= total * MAIN_SHARE && isNamedBody(element)) named = element;
  }
  let body: Element = copy.body;
  let isWhole = true;
  const foreign: Element[] = [];
  for (let box: Element = copy.body; ; ) {
    const main = [...box.children].find((child) => proseIn(child) >= total * MAIN_SHARE);
    if (!main || TEXT_TAGS.test(main.localName)) break;
    // A box with most of the text and the headline, or the name of a body, is the article: what stands outside it is not.
    const isArticle = main.contains(named ?? headline);
    const isNearlyAll = isArticle || proseIn(main) >= total * WHOLE_SHARE;
    for (const child of [...box.children]) {
      if (child === main || child.contains(headline)) continue;
      const isOfIt = proseIn(child) > 0 && belongs(child, main);
      // Losing a part of the text is worse than keeping a box beside it.
      const isLarge = () => !isArticle && proseIn(child) > total * LARGE_SHARE && !isForeign(child, 0.15);
      if (isOfIt || (isNearlyAll ? isLarge() : !isForeign(child, 0.4)) || isFrame(child)) isWhole = false;
      else foreign.push(child);
    }
    if (isWhole) body = main;
    box = main;
  }
  // Pictures between the headline and a body that does not hold them.
  const opening = [...copy.body.querySelectorAll('figure:has(img[src])')].filter(
    (figure) => !body.contains(figure) && headline && precedes(headline, figure) && precedes(figure, body),
  );
  for (const element of foreign) element.remove();
  body.prepend(...opening);
  return body;
}

function isNamedBody(element: Element): boolean {
  return /articlebody/i.test(element.getAttribute('itemprop') ?? '') || BODY_NAME.test(nameOf(element));
}

/** Text beside the main box belongs to the article where it is plain text, or a box of the same make. */
function belongs(element: Element, main: Element): boolean {
  if (TEXT_TAGS.test(element.localName) || (element.localName === 'table' && main.localName !== 'table')) return true;
  // Cells beside the text's own are the columns of an old page.
  const make = ({ localName, className, id }: Element) => `${localName} ${className.trim() || id}`;
  return !/^t/.test(main.localName) && make(element) === make(main);
}

/** The head (national title) or the foot (recipients, seal) of an issued document in a table of its own. */
function isFrame(element: Element): boolean {
  const lines = collectBlocks(element).map(({ text }) => foldBare(text));
  return lines.some((line) => NATIONAL_TITLE.test(line) || DOCUMENT_END.test(line));
}

/** More links to other pages than text, by a share of its letters. */
function isForeign(element: Element, share: number): boolean {
  let rest = 0;
  for (const { text, linked, href } of collectBlocks(element))
    rest += (href.includes('#') ? 0 : linked) - text.length * share;
  return rest > 0;
}

function precedes(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & 4) !== 0;
}
