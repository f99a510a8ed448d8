import type { AnchorState } from '../core/anchoring/selector.ts';
import type { Passage } from '../core/model/passage.ts';
import { anchorAll } from '../dom/anchor/index.ts';
import { createPainter, type Painter } from '../dom/highlight/painter.ts';

export interface Mark {
  passage: Passage;
  state: AnchorState;
  range: Range | null;
}

/** The page's passages with where each stands now, painted. The one place that knows both. */
export class Marks {
  readonly #root: () => Element;
  readonly #painter: Painter;
  #marks: Mark[] = [];

  constructor(document: Document, root: () => Element) {
    this.#root = root;
    this.#painter = createPainter(document);
  }

  /** In document order, lost ones last. */
  get all(): readonly Mark[] {
    return this.#marks;
  }

  get(id: string): Mark | undefined {
    return this.#marks.find((mark) => mark.passage.id === id);
  }

  /** Anchors every passage over one index of the page, and paints. */
  anchor(passages: Passage[]): void {
    const anchorings = anchorAll(
      this.#root(),
      passages.map((passage) => passage.selector),
    );
    this.#marks = passages.map((passage, index) => {
      const anchoring = anchorings[index];
      return { passage, state: anchoring?.state ?? 'lost', range: anchoring?.range ?? null };
    });
    this.#sortAndPaint();
  }

  /** Takes one passage in whose place is known already. */
  add(passage: Passage, range: Range): void {
    this.#marks = [...this.#marks.filter((mark) => mark.passage.id !== passage.id), { passage, state: 'found', range }];
    this.#sortAndPaint();
  }

  replace(passage: Passage): void {
    this.#marks = this.#marks.map((mark) => (mark.passage.id === passage.id ? { ...mark, passage } : mark));
    this.#sortAndPaint();
  }

  remove(id: string): void {
    this.#marks = this.#marks.filter((mark) => mark.passage.id !== id);
    this.#sortAndPaint();
  }

  /** Ids of the passages under a point, smallest first. */
  at(x: number, y: number): string[] {
    return this.#painter.at(x, y);
  }

  setActive(id: string | null): void {
    this.#painter.setActive(id);
  }

  dispose(): void {
    this.#painter.dispose();
    this.#marks = [];
  }

  #sortAndPaint(): void {
    this.#marks.sort(byPlace);
    this.#painter.paint(
      this.#marks.flatMap(({ passage, state, range }) =>
        range ? [{ id: passage.id, role: passage.role, range, state }] : [],
      ),
    );
  }
}

function byPlace(a: Mark, b: Mark): number {
  if (!a.range || !b.range) return Number(a.range === null) - Number(b.range === null);
  return a.range.compareBoundaryPoints(Range.START_TO_START, b.range) || a.passage.createdAt - b.passage.createdAt;
}
