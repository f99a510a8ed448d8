import { finish } from '../../core/anchoring/page-index.ts';
import { TextAlignment } from '../../core/reading/align-text.ts';
import { collectText } from '../anchor/text-map.ts';

/**
 * Where the saved text of an article, which outlines and readings count in, stands in the saved body that is shown, and
 * the other way round. Both are read once; a body that is put in anew wants another one.
 */
export class SavedPlaces {
  readonly length: number;
  readonly #nodes: readonly Text[];
  readonly #alignment: TextAlignment;
  /** Of each text node, what is asked first whether it is above a line: a long body's part costs nothing to ask. */
  readonly #parts: readonly (Element | null)[];

  constructor(root: Element, text: string) {
    // Text nodes of white space alone have no place on the page.
    const nodes = finish(collectText(root)).nodes.filter(({ data }) => /\S/.test(data));
    this.length = text.length;
    this.#nodes = nodes;
    this.#alignment = new TextAlignment(
      text,
      nodes.map(({ data }) => data),
    );
    this.#parts = nodes.map((node) => node.parentElement?.closest('.saved-part') ?? null);
  }

  /** The letter at an offset of the saved text, or null where the body shows none of it. */
  letterAt(offset: number): Range | null {
    const place = this.#alignment.toPiece(offset);
    const node = place && this.#nodes[place.piece];
    if (!node) return null;
    return letter(node, Math.min(place.offset, Math.max(0, node.length - 1)));
  }

  /** Offset in the saved text of a boundary in the body; null outside it. */
  offsetOf(node: Node, offset: number): number | null {
    const piece = this.#nodes.indexOf(node as Text);
    return piece < 0 ? null : this.#alignment.toText({ piece, offset });
  }

  /** Offset of the first letter whose line ends below a height of the window, CSS pixels; the text's length below all. */
  offsetAt(y: number): number {
    const first = firstWhere(this.#nodes.length, (index) => this.#isBelow(index, y));
    const node = this.#nodes[first];
    if (!node) return this.length;
    const within = firstWhere(node.length, (at) => letter(node, at).getBoundingClientRect().bottom > y);
    return this.#alignment.toText({ piece: first, offset: Math.min(within, node.length) });
  }

  #isBelow(index: number, y: number): boolean {
    const part = this.#parts[index]?.getBoundingClientRect();
    if (part && part.top > y) return true;
    if (part && part.bottom <= y) return false;
    const node = this.#nodes[index] as Text;
    const range = node.ownerDocument.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect().bottom > y;
  }
}

/** The letter that stands there or follows: white space that is not drawn has no place. */
function letter(node: Text, at: number): Range {
  const ahead = node.data.slice(at).search(/\S/);
  const start = ahead < 0 ? Math.max(0, node.data.trimEnd().length - 1) : at + ahead;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.min(start + 1, node.length));
  return range;
}

/** The first index for which it holds, where it holds for all that follow; `count` where for none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
