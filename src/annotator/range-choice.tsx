import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';
import type { SelectedText } from '../dom/selection/current-selection.ts';
import { lineRects } from '../dom/selection/line-rects.ts';
import type { Desk } from './desk.ts';
import type { Mark } from './marks.ts';
import { putCaret } from './next-passage.ts';
import type { PassageActs } from './passage-acts.ts';
import { RangeBar } from './range-bar.tsx';

/** Another range for a passage, while it is being chosen. */
export class RangeChoice {
  readonly #desk: Desk;
  readonly #acts: PassageActs;
  /** Of the passage. */
  #id: string | null = null;

  constructor(desk: Desk, acts: PassageActs) {
    this.#desk = desk;
    this.#acts = acts;
  }

  get isOn(): boolean {
    return this.#id !== null;
  }

  stop(): void {
    this.#id = null;
  }

  /** Takes the focus into the page: to what is selected already, else to where the passage stands now. */
  begin({ passage, range }: Mark, selected: SelectedText | null): void {
    const { document } = this.#desk.options;
    if (range && !selected) {
      scrollToRange(range);
      putCaret(range, document);
    }
    document.defaultView?.focus();
    this.show(passage.id, selected);
  }

  /** What was selected meanwhile, or null. */
  offer(selected: SelectedText | null): void {
    if (this.#id !== null) this.show(this.#id, selected);
  }

  /** Waits for another range of a passage: what is selected now, or will be. */
  show(id: string, selected: SelectedText | null): void {
    const { marks, overlay, attempt, close } = this.#desk;
    this.#id = id;
    marks.setActive(id);
    const accept = (range: Range) => void attempt(() => this.#acts.moveTo(id, range));
    overlay.show(
      <RangeBar onAccept={selected ? () => accept(selected.range) : undefined} onCancel={close} />,
      selected ? () => lineRects(selected.range) : 'bottom',
    );
  }
}
