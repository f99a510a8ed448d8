import type { TabView } from '../messaging/protocol.ts';
import { serveView } from '../messaging/wire.ts';

/** Milliseconds between two tellings of one scroll. */
const PACE = 100;

/** A passage with its range on the page, null where it has none. */
interface PlacedMark {
  passage: { id: string };
  range: Range | null;
}

/**
 * Tells the panels beside this page where its passages stand along it and what of it is in sight. Without a panel that
 * listens it asks nothing of layout and hears nothing of the page.
 */
export class PageView {
  readonly #marks: () => readonly PlacedMark[];
  readonly #panels = new Set<(view: TabView) => void>();
  #listening: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #owesPlaces = false;
  #toldAt = Number.NEGATIVE_INFINITY;
  #toldSeen = '';

  constructor(marks: () => readonly PlacedMark[], signal: AbortSignal) {
    this.#marks = marks;
    serveView((tell) => {
      this.#panels.add(tell);
      this.#listen();
      tell({ seen: this.#seen(), places: this.#places() });
      return () => {
        this.#panels.delete(tell);
        if (this.#panels.size === 0) this.#stop();
      };
    }, signal);
  }

  /** Called when passages were anchored anew. */
  placesChanged(): void {
    if (this.#panels.size > 0) this.#schedule(true);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Captured: a page may scroll in a box of its own, and such an event does not bubble.
    document.addEventListener('scroll', () => this.#schedule(false), { signal, capture: true, passive: true });
    // Pictures that load, answers that unfold, a window made narrower: everything below moves.
    const sizes = new ResizeObserver(() => this.#schedule(true));
    sizes.observe(document.documentElement);
    if (document.body) sizes.observe(document.body);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  #stop(): void {
    this.#listening?.abort();
    this.#listening = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(places: boolean): void {
    this.#owesPlaces ||= places;
    if (this.#timer !== undefined) return;
    const rest = Math.max(0, this.#toldAt + PACE - performance.now());
    // Within a frame the page's own layout is done, and reading it costs nothing.
    this.#timer = setTimeout(() => requestAnimationFrame(() => this.#tell()), rest);
  }

  #tell(): void {
    this.#timer = undefined;
    this.#toldAt = performance.now();
    const seen = this.#seen();
    if (!this.#owesPlaces && seen.join() === this.#toldSeen) return;
    const view = this.#owesPlaces ? { seen, places: this.#places() } : { seen };
    this.#owesPlaces = false;
    this.#toldSeen = seen.join();
    for (const tell of this.#panels) tell(view);
  }

  #seen(): TabView['seen'] {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller();
    return [fraction(scrollTop, scrollHeight), fraction(scrollTop + clientHeight, scrollHeight)];
  }

  #places(): [string, number][] {
    const scroller = this.#scroller();
    const isPage = scroller === pageScroller();
    const top = scroller.scrollTop - (isPage ? 0 : scroller.getBoundingClientRect().top);
    return this.#marks().flatMap(({ passage, range }): [string, number][] => {
      const rect = range?.getBoundingClientRect();
      // Without a box it is folded away, and stands nowhere along the page.
      if (!rect || (rect.width === 0 && rect.height === 0)) return [];
      return [[passage.id, fraction(rect.top + top, scroller.scrollHeight)]];
    });
  }

  /** What the text scrolls in: the page, or a box that fills it. */
  #scroller(): Element {
    const range = this.#marks().find((mark) => mark.range)?.range;
    const page = pageScroller();
    if (!range || page.scrollHeight > page.clientHeight + 1) return page;
    for (let node = range.startContainer.parentElement; node; node = node.parentElement) {
      if (node.scrollHeight > node.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(node).overflowY))
        return node;
    }
    return page;
  }
}

function pageScroller(): Element {
  return document.scrollingElement ?? document.documentElement;
}

/** In thousandths: a message stays small, and a pixel of the panel is no finer. */
function fraction(part: number, whole: number): number {
  return whole > 0 ? Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 1000 : 0;
}
