import type { SavedPlaces } from '../../dom/saved-copy/saved-places.ts';

/** Where in the saved text the window stands. */
export interface WindowPlace {
  /** Offset at the upper edge of what is in sight, below the toolbar. */
  offset: number;
  /** Offset of what is being read, a little further down: the heading that was just jumped to is there. */
  current: number;
  /** What of the text is in sight, fractions of its length. */
  seen: readonly [number, number];
}

/** Between two readings of the place while the page is scrolled, milliseconds: fast enough for an eye, slow enough for a phone. */
const PACE = 80;
/** How far below the toolbar the text is that is being read, pixels. */
const EYE = 96;

/** Follows where the window stands in a saved text, through scrolling and changes of size. */
export class PlaceWatch {
  readonly places: SavedPlaces;
  readonly #listeners = new Set<(place: WindowPlace) => void>();
  readonly #top: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #now: WindowPlace;

  /** @param top where what is in sight begins, CSS pixels: what lies above is under the toolbar */
  constructor(places: SavedPlaces, root: Element, top: () => number, signal: AbortSignal) {
    this.places = places;
    this.#top = top;
    this.#now = this.#read();
    const soon = (): void => {
      this.#timer ??= setTimeout(() => this.#tell(), PACE);
    };
    addEventListener('scroll', soon, { passive: true, signal });
    addEventListener('resize', soon, { passive: true, signal });
    const sizes = new ResizeObserver(soon);
    sizes.observe(root);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      sizes.disconnect();
    });
  }

  get now(): WindowPlace {
    return this.#now;
  }

  /** Reads the place at once. */
  readNow(): WindowPlace {
    this.#now = this.#read();
    return this.#now;
  }

  /** The height at which what is in sight begins. */
  get top(): number {
    return this.#top();
  }

  listen(listener: (place: WindowPlace) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    this.#timer = undefined;
    this.readNow();
    for (const listener of this.#listeners) listener(this.#now);
  }

  #read(): WindowPlace {
    const { places } = this;
    const top = this.#top();
    const offset = places.offsetAt(top + 4);
    const length = Math.max(1, places.length);
    return {
      offset,
      current: places.offsetAt(top + EYE),
      seen: [offset / length, Math.min(1, places.offsetAt(innerHeight) / length)],
    };
  }

  /** Brings the text at an offset to the upper edge, and again once what lies before it has its true size. */
  async goTo(offset: number, room = 16): Promise<void> {
    // The headline and what is known of the text belong to its beginning.
    if (offset <= 0) {
      scrollTo({ top: 0, behavior: 'instant' });
      this.#tell();
      return;
    }
    for (let round = 0; round < 4; round++) {
      const letter = this.places.letterAt(offset);
      if (!letter) return;
      const away = letter.getBoundingClientRect().top - this.#top() - room;
      if (Math.abs(away) < 2 && round > 0) break;
      scrollBy({ top: away, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
    this.#tell();
  }
}
