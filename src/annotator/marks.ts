import type { AnchorState } from '../core/anchoring/selector.ts';
import type { Passage } from '../core/model/passage.ts';
import { type Anchoring, anchorSliced, quoteOf } from '../dom/anchor/index.ts';
import { createPainter, type Painter, type Painting } from '../dom/highlight/painter.ts';
import { compareRanges } from '../dom/highlight/range-order.ts';
import { lineRects } from '../dom/selection/line-rects.ts';
import { isRefused } from './refused.ts';

export interface Mark {
  passage: Passage;
  state: AnchorState;
  range: Range | null;
}

/** The page's passages with where each stands now, painted. The one place that knows both. */
export class Marks {
  readonly #root: () => Element;
  readonly #onTree: (tree: Node) => void;
  readonly #painter: Painter;
  /** Every passage that belongs on the page, anchored yet or not. */
  #wanted: Passage[] = [];
  #marks: Mark[] = [];
  #anchoring = new AbortController();
  /** Passages added, edited or removed while the others were being anchored: what is known of them is newer. */
  #touched = new Set<string>();
  readonly #onActive: ((id: string | null) => void) | undefined;

  /** @param onTree told of each shadow tree with text on the page: nobody outside hears of its changes */
  constructor(
    document: Document,
    root: () => Element,
    onTree: (tree: Node) => void,
    onActive?: (id: string | null) => void,
  ) {
    this.#onActive = onActive;
    this.#root = root;
    this.#onTree = onTree;
    this.#painter = createPainter(document);
  }

  /** In document order, lost ones last. */
  get all(): readonly Mark[] {
    return this.#marks;
  }

  get isEmpty(): boolean {
    return this.#wanted.length === 0;
  }

  get(id: string): Mark | undefined {
    return this.#marks.find((mark) => mark.passage.id === id);
  }

  /**
   * Anchors every passage over one index of the page, in slices that leave the page its frames, and paints.
   * A later call takes the place of one under way; without passages it anchors
   * the same ones anew. Resolves to whether it was carried to its end.
   */
  async anchor(passages: Passage[] = this.#wanted): Promise<boolean> {
    this.#wanted = passages;
    this.#anchoring.abort();
    this.#anchoring = new AbortController();
    this.#touched.clear();
    const { signal } = this.#anchoring;
    const anchorings = await anchorSliced(
      this.#root(),
      passages.map((passage) => passage.selector),
      { signal, onTree: this.#onTree },
    ).catch((thrown: unknown) => {
      if (signal.aborted) return null;
      throw thrown;
    });
    if (!anchorings || signal.aborted) return false;
    // Compared as ranges, a thousand passages in the order they were made in would take longer than a slice.
    const inOrder = passages
      .map((passage, at) => ({ passage, anchoring: anchorings[at] as Anchoring }))
      .sort((a, b) => a.anchoring.order - b.anchoring.order);
    const anchored = inOrder.map(({ passage, anchoring: { state, range } }): Mark => {
      if (state === 'changed' && range && passage.selector.refused && isRefused(passage.selector, quoteOf(range)))
        return { passage, state: 'lost', range: null };
      return { passage, state, range };
    });
    this.#marks = [
      ...anchored.filter(({ passage }) => !this.#touched.has(passage.id)),
      ...this.#marks.filter(({ passage }) => this.#touched.has(passage.id)),
    ];
    this.#marks.sort(byPlace);
    this.#painter.paint(this.#marks.flatMap((mark) => (mark.range ? [paintingOf(mark, mark.range)] : [])));
    return true;
  }

  /** Takes one passage in whose place is known already. */
  add(passage: Passage, range: Range): void {
    this.#touched.add(passage.id);
    this.#wanted = [...this.#wanted.filter(({ id }) => id !== passage.id), passage];
    const mark: Mark = { passage, state: 'found', range };
    const others = this.#marks.filter((other) => other.passage.id !== passage.id);
    const after = others.findIndex((other) => byPlace(other, mark) > 0);
    this.#marks = others.toSpliced(after < 0 ? others.length : after, 0, mark);
    this.#painter.add(paintingOf(mark, range));
  }

  replace(passage: Passage): void {
    this.#touched.add(passage.id);
    this.#wanted = this.#wanted.map((known) => (known.id === passage.id ? passage : known));
    this.#marks = this.#marks.map((mark) => (mark.passage.id === passage.id ? { ...mark, passage } : mark));
    const mark = this.get(passage.id);
    if (mark?.range) this.#painter.add(paintingOf(mark, mark.range));
  }

  remove(id: string): void {
    this.#touched.add(id);
    this.#wanted = this.#wanted.filter((passage) => passage.id !== id);
    this.#marks = this.#marks.filter((mark) => mark.passage.id !== id);
    this.#painter.remove(id);
  }

  /** `broken` where the page has taken away what a passage stood on, `missing` where one is not found. */
  get health(): 'whole' | 'missing' | 'broken' {
    const isBroken = ({ range }: Mark): boolean =>
      range !== null && (range.collapsed || !range.startContainer.isConnected || !range.endContainer.isConnected);
    if (this.#marks.some(isBroken)) return 'broken';
    return this.#marks.some(({ range }) => range === null) ? 'missing' : 'whole';
  }

  /** Ids of the passages under a point, smallest first. */
  at(x: number, y: number): string[] {
    return this.#painter.at(x, y);
  }

  /** The lines that a passage covers, CSS pixels of the viewport; none where it is lost. */
  linesOf(id: string): DOMRect[] {
    const range = this.get(id)?.range;
    return range ? lineRects(range) : [];
  }

  setActive(id: string | null): void {
    this.#painter.setActive(id);
    this.#onActive?.(id);
  }

  dispose(): void {
    this.#anchoring.abort();
    this.#painter.dispose();
    this.#marks = [];
  }
}

function paintingOf({ passage, state }: Mark, range: Range): Painting {
  return { id: passage.id, role: passage.role, range, state };
}

function byPlace(a: Mark, b: Mark): number {
  if (!a.range || !b.range) return Number(a.range === null) - Number(b.range === null);
  return compareRanges(a.range, b.range) || a.passage.createdAt - b.passage.createdAt;
}
