import { BLOCKS } from '../anchor/tags.ts';

/** Boxes that only hold blocks together. One that says in which language or direction it is stays. */
const WRAPPER = 'div:not([class], [lang], [dir]), section:not([lang], [dir]), article:not([lang], [dir])';

/**
 * Makes a body a list of blocks: boxes around blocks go, and words that stand between blocks get a paragraph. The text
 * stays the same.
 */
export function flattenBlocks(body: Element): void {
  // From the outside in: a box in a list or a table keeps its blocks together.
  const boxes = [...body.children];
  for (let box = boxes.pop(); box; box = boxes.pop()) {
    const inner = [...box.children];
    if (!box.matches(WRAPPER) || !inner.some(isBlock)) continue;
    wrapWords(box);
    box.replaceWith(...box.childNodes);
    boxes.push(...inner);
  }
  wrapWords(body);
}

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && BLOCKS.has((node as Element).localName) && (node as Element).localName !== 'br';
}

function wrapWords(box: Element): void {
  let run: Node[] = [];
  const flush = (): void => {
    const first = run[0] as ChildNode | undefined;
    if (first && run.some((node) => /\S/.test(node.textContent ?? '') || holdsPicture(node))) {
      const paragraph = box.ownerDocument.createElement('p');
      first.before(paragraph);
      paragraph.append(...run);
    } else for (const node of run) (node as ChildNode).remove();
    run = [];
  };
  for (const node of [...box.childNodes]) {
    if (isBlock(node)) flush();
    else run.push(node);
  }
  flush();
}

function holdsPicture(node: Node): boolean {
  return node.nodeType === 1 && ((node as Element).matches('img') || (node as Element).querySelector('img') !== null);
}
