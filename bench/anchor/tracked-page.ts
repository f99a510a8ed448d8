/**
 * A page whose every character knows where it came from, so that after any change it is known, and not guessed, where
 * a passage stands. An origin is the number of a character of the page as it was; a word that was put in another's
 * place keeps that one's origins.
 */
export const INSERTED = -1;

const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA SELECT OPTION IFRAME OBJECT'.split(' '));
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** A leaf block: the text nodes that stand in it and in no block inside it. */
export interface Block {
  element: Element;
  nodes: Text[];
}

export class TrackedPage {
  readonly root: Element;
  readonly #origins: Map<Text, number[]>;

  private constructor(root: Element, origins: Map<Text, number[]>) {
    this.root = root;
    this.#origins = origins;
  }

  static of(root: Element): TrackedPage {
    const origins = new Map<Text, number[]>();
    let next = 0;
    for (const node of textNodes(root))
      origins.set(
        node,
        Array.from({ length: node.data.length }, () => next++),
      );
    return new TrackedPage(root, origins);
  }

  /** A page of which it is known otherwise where its text came from: one number for each unit of its text nodes. */
  static from(root: Element, origins: (node: Text) => number[]): TrackedPage {
    return new TrackedPage(root, new Map(textNodes(root).map((node) => [node, origins(node)])));
  }

  clone(): TrackedPage {
    const root = this.root.cloneNode(true) as Element;
    const copies = textNodes(root);
    const origins = new Map<Text, number[]>();
    textNodes(this.root).forEach((node, at) => {
      origins.set(copies[at] as Text, [...this.originsOf(node)]);
    });
    return new TrackedPage(root, origins);
  }

  texts(): Text[] {
    return textNodes(this.root);
  }

  originsOf(node: Text): number[] {
    return this.#origins.get(node) ?? Array.from({ length: node.data.length }, () => INSERTED);
  }

  /** Gives a node another text. `origins` has one number a UTF-16 unit. */
  write(node: Text, text: string, origins: number[]): void {
    if (origins.length !== text.length) throw new Error('One origin a unit.');
    node.data = text;
    this.#origins.set(node, origins);
  }

  /** Rewrites one stretch of a node. The new text has `origins`, or those of what it replaces, spread over it. */
  splice(node: Text, from: number, to: number, text: string, origins?: number[]): void {
    const before = this.originsOf(node);
    const old = before.slice(from, to);
    const length = text.length;
    const spread =
      origins ?? Array.from({ length }, (_, at) => old[Math.floor((at * old.length) / length)] ?? INSERTED);
    this.write(node, node.data.slice(0, from) + text + node.data.slice(to), [
      ...before.slice(0, from),
      ...spread,
      ...before.slice(to),
    ]);
  }

  /** Copies an element with its text; the copy's characters are nobody's. */
  copyOf(element: Element): Element {
    return element.cloneNode(true) as Element;
  }

  /** Changes each character run by a function of text, keeping origins by `origin(at)` of the old units. */
  mapText(change: (text: string) => { text: string; from: number[] }): void {
    for (const node of this.texts()) {
      const old = this.originsOf(node);
      const { text, from } = change(node.data);
      this.write(
        node,
        text,
        from.map((at) => (at < 0 ? INSERTED : (old[at] as number))),
      );
    }
  }

  /** Cuts a node in two. */
  split(node: Text, at: number): Text {
    const origins = this.originsOf(node);
    const rest = node.splitText(at);
    this.#origins.set(node, origins.slice(0, at));
    this.#origins.set(rest, origins.slice(at));
    return rest;
  }

  blocks(): Block[] {
    const blocks = new Map<Element, Text[]>();
    for (const node of this.texts()) {
      if (node.data.trim() === '') continue;
      const element = blockOf(node, this.root);
      const nodes = blocks.get(element) ?? [];
      nodes.push(node);
      blocks.set(element, nodes);
    }
    return [...blocks].map(([element, nodes]) => ({ element, nodes }));
  }

  flat(): FlatPage {
    return new FlatPage(this);
  }
}

/** The page's text in one line of units, for measuring. */
export class FlatPage {
  readonly origins: number[] = [];
  readonly inked: boolean[] = [];
  readonly nodes: Text[];
  readonly #starts = new Map<Text, number>();

  constructor(page: TrackedPage) {
    this.nodes = page.texts();
    for (const node of this.nodes) {
      this.#starts.set(node, this.origins.length);
      const origins = page.originsOf(node);
      for (let at = 0; at < node.data.length; at++) {
        this.origins.push(origins[at] as number);
        this.inked.push(/[\p{L}\p{N}]/u.test(node.data[at] as string));
      }
    }
  }

  /** Units that a range covers. */
  span(range: Range): [number, number] {
    return [this.#offset(range.startContainer, range.startOffset), this.#offset(range.endContainer, range.endOffset)];
  }

  #offset(container: Node, offset: number): number {
    const start = this.#starts.get(container as Text);
    if (start !== undefined) return start + offset;
    const probe = (container.ownerDocument as Document).createRange();
    probe.setStart(container, offset);
    let low = 0;
    let high = this.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (probe.comparePoint(this.nodes[middle] as Text, 0) < 0) low = middle + 1;
      else high = middle;
    }
    const node = this.nodes[low];
    return node ? (this.#starts.get(node) as number) : this.origins.length;
  }
}

function textNodes(root: Node): Text[] {
  const nodes: Text[] = [];
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 0x5, (node) =>
    node.nodeType === 1 && SKIPPED.has(node.nodeName.toUpperCase())
      ? NodeFilter.FILTER_REJECT
      : node.nodeType === 1
        ? NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function blockOf(node: Node, root: Element): Element {
  let element = node.parentElement ?? root;
  while (element !== root && !BLOCKS.has(element.nodeName)) element = element.parentElement ?? root;
  return element;
}
