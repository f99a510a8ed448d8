import { type Block, collectBlocks } from './blocks.ts';
import { CLOSING_LINES, POINTER_LINE, STRAY_LINE } from './boilerplate-phrases.ts';
import { comparable } from './page-facts.ts';

const CLOSING = new Set(CLOSING_LINES.map(comparable));
const WIDGET =
  /(?:^|[\s_-])(?:share|sharing|social|sharedaddy|addthis|addtoany|like-?button|fb-like|related|relate|lienquan|lien-quan|tin-?khac|tinkhac|comments?|binh-?luan|newsletter|subscribe|promo|advert\w*|ads?|banner|tags?-?(?:list|box)|rating|breadcrumbs?|author-?box|toolbar|print)(?=$|[\s_-])/i;
/** Prose left after a closing line, as a share of the body, above which the line was part of the article. */
const MAX_PROSE_AFTER = 0.25;

/** Takes away lists of other articles, comment and share bars, credit lines; the article's own text stays. */
export function removeBoilerplate(root: Element): void {
  removeWidgets(root);
  for (const block of collectBlocks(root)) {
    if (STRAY_LINE.test(block.text) && block.element.closest('figcaption') === null) removeLine(block, root);
    else if (POINTER_LINE.test(block.text) && isMostlyLinks(block.element)) removeLine(block, root);
  }
  cutAtClosingLine(root);
}

/** A widget by its name, when it holds little prose: some sites call the article itself "share-content". */
function removeWidgets(root: Element): void {
  const total = proseUnits(root);
  for (const element of [...root.querySelectorAll('[class],[id]')]) {
    if (!WIDGET.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) continue;
    if (proseUnits(element) < Math.max(200, total * 0.15)) element.remove();
  }
}

/** From the first closing line on, everything goes when it is links and scraps; else only the line and its list. */
function cutAtClosingLine(root: Element): void {
  const blocks = collectBlocks(root);
  const total = blocks.reduce((sum, block) => sum + proseOf(block), 0);
  for (const [index, block] of blocks.entries()) {
    if (!CLOSING.has(comparable(block.text)) || !root.contains(block.element)) continue;
    const after = blocks.slice(index + 1);
    const prose = after.reduce((sum, other) => sum + proseOf(other), 0);
    if (index > 0 && prose <= total * MAX_PROSE_AFTER) {
      for (const other of [block, ...after]) removeLine(other, root);
      return;
    }
    const next = outermost(block.element, root).nextElementSibling;
    removeLine(block, root);
    if (next && /^(?:ul|ol|div|section)$/.test(next.localName) && isMostlyLinks(next)) next.remove();
  }
}

/** Removes a line's element, and the parents it leaves empty. */
export function removeLine({ element, text }: Pick<Block, 'element' | 'text'>, root: Element): void {
  if (element === root || !sameText(element, text)) {
    removeTextRun(element, text);
    return;
  }
  let target = element;
  while (target.parentElement && target.parentElement !== root && isOnlyContent(target)) target = target.parentElement;
  target.remove();
}

/** A line inside a block of several lines (`br`): its text nodes alone are emptied. */
function removeTextRun(element: Element, text: string): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let rest = comparable(text);
  for (let node = walker.nextNode() as Text | null; node && rest !== ''; node = walker.nextNode() as Text | null) {
    const own = comparable(node.data);
    if (own !== '' && rest.startsWith(own)) {
      rest = rest.slice(own.length).trim();
      node.data = '';
    } else if (own !== '') rest = comparable(text);
  }
}

function sameText(element: Element, text: string): boolean {
  return comparable(element.textContent ?? '') === comparable(text);
}

function isOnlyContent(element: Element): boolean {
  const parent = element.parentElement;
  return parent !== null && sameText(parent, element.textContent ?? '') && parent.querySelector('img') === null;
}

function outermost(element: Element, root: Element): Element {
  let node = element;
  while (node.parentElement && node.parentElement !== root && isOnlyContent(node)) node = node.parentElement;
  return node;
}

function isMostlyLinks(element: Element): boolean {
  const total = (element.textContent ?? '').replace(/\s+/g, '').length;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').replace(/\s+/g, '').length;
  return total > 0 && linked / total > 0.5;
}

/** Prose is a line of some length that is no link: titles of other articles are links or short. */
function proseOf(block: Block): number {
  return block.text.length >= 80 && !isMostlyLinks(block.element) ? block.text.length : 0;
}

function proseUnits(element: Element): number {
  return collectBlocks(element).reduce((sum, block) => sum + proseOf(block), 0);
}
