/** Shorter runs of text are menus, captions and teasers more often than prose. */
const LONG = 60;
/** Text nodes looked at: pages with more have their article before that. */
const MOST_NODES = 20_000;
const CODE = /^(?:script|style|noscript|template|textarea)$/i;
const BLOCKS = 'p,li,blockquote,dd,pre,h1,h2,h3,h4';

export interface BodyPrint {
  /** The first two long runs of text in the element that holds most of them. Empty where a page has no prose. */
  words: string;
  /** UTF-16 units of long runs in that element. */
  length: number;
}

/** What tells one article of a page from another. Asks nothing of layout, and takes a few milliseconds at most. */
export function bodyPrint(document: Document): BodyPrint {
  const root = document.body ?? document.documentElement;
  const prints = new Map<Element, BodyPrint & { runs: number }>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let densest: BodyPrint = { words: '', length: 0 };
  for (let count = 0; count < MOST_NODES && walker.nextNode(); count++) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (node.length < LONG || !parent || CODE.test(parent.localName)) continue;
    const text = node.data.trim();
    if (text.length < LONG) continue;
    const holder = parent.closest(BLOCKS)?.parentElement ?? parent;
    const print = prints.get(holder) ?? { words: '', length: 0, runs: 0 };
    prints.set(holder, print);
    print.length += text.length;
    if (print.runs++ < 2) print.words += `${text.slice(0, 300)}\n`;
    if (print.length > densest.length) densest = print;
  }
  return densest;
}
