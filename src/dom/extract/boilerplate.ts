import { foldBare } from '../../core/text/fold.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { BIO_LINE, CLOSING_LINE, STRAY_LINE } from './boilerplate-phrases.ts';
import { comparable } from './comparable.ts';
import { isLinkLine, proseOf } from './prose.ts';

/** Prose left after a closing line, as a share of the body, above which the line was part of the article. */
const MAX_PROSE_AFTER = 0.25;
/** A box of links with more text than this is an index, and the article. */
const MAX_LIST_UNITS = 1500;
/** What a page offers to take away belongs to it. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)\b/i;
/** Lists, tables, code, headings and captions hold links that are their text. */
const HOLDS_LINKS = /^(?:li|pre|d[dt]|h\d|t[dh]|fig)/;

/** Takes away lists of other articles, calls to act, credit lines; the article's own text stays. */
export function removeBoilerplate(root: Element, pageUrl: string, names: string[]): void {
  removeLinkLists(root, pageUrl);
  // A bare number at the end of a word would become part of it.
  for (const mark of root.querySelectorAll('a[href*="#"]')) {
    const number = /^\s*(\d{1,3}|[*†])\s*$/.exec(mark.textContent ?? '')?.[1];
    if (number && /#.*(?:note|fn|cite)/i.test(mark.getAttribute('href') ?? '')) mark.textContent = `[${number}]`;
  }
  const site = /^https?:\/\/[^/]+\//.exec(pageUrl)?.[0] ?? ' ';
  for (const [index, block] of collectBlocks(root).entries()) {
    if (isStray(block, names) || (index > 0 && isPointer(block, site))) removeLine(block, root);
  }
  cutAtClosingLine(root);
}

function isStray({ text, element }: Block, names: string[]): boolean {
  // The line numbers beside a listing.
  if (/^\d+$/.test(text) && element.closest('td pre')) return true;
  if (text.length > 500 || element.closest('figcaption, pre') || isDataCell(element)) return false;
  return (
    STRAY_LINE.test(foldBare(text)) ||
    names.some((name) => text.startsWith(name) && BIO_LINE.test(text.slice(name.length)))
  );
}

/** A cell beside others is data. */
export function isDataCell(element: Element): boolean {
  return (element.closest('td, th')?.parentElement?.children.length ?? 0) > 1;
}

/** A line that is one link to another article. */
function isPointer(block: Block, site: string): boolean {
  const { text, href, element } = block;
  return (
    !HOLDS_LINKS.test(element.localName) &&
    text.length <= 240 &&
    isLinkLine(block) &&
    href.startsWith(site) &&
    !FILE.test(href)
  );
}

/** Menus, cards and tables of contents: boxes that are nearly all links. A table's cells are data. */
function removeLinkLists(root: Element, pageUrl: string): void {
  const page = pageUrl.split('#', 1)[0] ?? '';
  for (const box of [...root.querySelectorAll('div, section, ul, ol, article')].reverse()) {
    if (!root.contains(box) || box.closest('table') !== null) continue;
    const links = [...box.querySelectorAll('a[href]')];
    if (links.length < 2 || units(box) > MAX_LIST_UNITS) continue;
    const linked = links.reduce((sum, link) => sum + units(link), 0);
    if (linked <= units(box) * 0.8 || links.some((link) => FILE.test(link.getAttribute('href') ?? ''))) continue;
    const isContents = links.every((link) => link.getAttribute('href')?.startsWith(`${page}#`));
    if (isContents || !/^[uo]l$/.test(box.localName) || !isIntroduced(box)) box.remove();
  }
}

/** A list that a sentence announces is part of the text. */
function isIntroduced(list: Element): boolean {
  const before = list.previousElementSibling;
  return before?.localName === 'p' && /[:.]\s*$/.test(before.textContent ?? '');
}

/** From the first closing line on, everything goes when it is links and scraps; else only the line. */
function cutAtClosingLine(root: Element): void {
  const blocks = collectBlocks(root);
  const total = blocks.reduce((sum, block) => sum + proseOf(block), 0);
  let left = total;
  for (const [index, block] of blocks.entries()) {
    left -= proseOf(block);
    if (block.text.length > 100 || isDataCell(block.element) || !CLOSING_LINE.test(comparable(foldBare(block.text))))
      continue;
    const isEnd = index > 0 && left <= total * MAX_PROSE_AFTER;
    for (const other of isEnd ? blocks.slice(index) : [block]) removeLine(other, root);
    if (isEnd) return;
  }
}

/** Removes a line's element, and the parents it leaves empty. */
export function removeLine({ element, text }: Pick<Block, 'element' | 'text'>, root: Element): void {
  let gone: Element | null = null;
  for (let node: Element | null = element; node && node !== root && holdsOnly(node, text); node = node.parentElement)
    gone = node;
  if (gone) gone.remove();
  else removeTextRun(element, text);
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

function holdsOnly(element: Element, text: string): boolean {
  return comparable(element.textContent ?? '') === comparable(text) && element.querySelector('img') === null;
}

function units(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
