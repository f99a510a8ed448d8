import { extractArticle } from '../../src/dom/extract/index.ts';
import { type Block, INSERTED, TrackedPage } from './tracked-page.ts';

/**
 * The page as the reader shows it. Its blocks are those of the page, so their letters tell where each came from; what
 * stands in no block of the page came from nowhere. Null where the page has no article.
 */
export function readerCopy(document: Document, live: TrackedPage, url: string): TrackedPage | null {
  const article = extractArticle(document, url);
  if (!article) return null;
  const root = document.implementation.createHTMLDocument().createElement('div');
  root.innerHTML = article.html;
  const origins = new Map<Text, number[]>();
  const plain = TrackedPage.from(root, (node) => Array.from({ length: node.data.length }, () => INSERTED));
  const known = live.blocks();
  let next = 0;
  for (const block of plain.blocks()) {
    const letters = lettersOf(block);
    const at = known.findIndex((other, index) => index >= next && lettersOf(other) === letters);
    if (at < 0) continue;
    next = at + 1;
    assign(block, known[at] as Block, live, origins);
  }
  return TrackedPage.from(root, (node) => origins.get(node) ?? plain.originsOf(node));
}

const lettersOf = ({ nodes }: Block): string =>
  nodes
    .map((node) => node.data)
    .join('')
    .replace(/\s+/g, '')
    .normalize('NFC');

/** Gives the block's units the origins of the same ink in the other block. Marks are left out: they may be composed. */
function assign({ nodes }: Block, other: Block, live: TrackedPage, origins: Map<Text, number[]>): void {
  const isInk = (node: Text, at: number): boolean => /[^\s\p{M}]/u.test(node.data[at] as string);
  const ink = other.nodes.flatMap((node) => live.originsOf(node).filter((_, at) => isInk(node, at)));
  let next = 0;
  for (const node of nodes) {
    const length = node.data.length;
    origins.set(
      node,
      Array.from({ length }, (_, at) => (isInk(node, at) ? (ink[next++] ?? INSERTED) : INSERTED)),
    );
  }
}
