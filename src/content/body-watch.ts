import { FailureError } from '../core/model/failure.ts';
import { urlKey } from '../core/url/url-key.ts';
import { watchText } from '../dom/highlight/watch.ts';
import { type BodyPrint, bodyPrint } from './body-print.ts';

/** Milliseconds for which a reading waits for the old article to go. */
const PATIENCE = 3_000;
/** Milliseconds in which a new article may still be half drawn, from the change of address or from the old one's going. */
const DRAWING = 2_000;
/**
 * Milliseconds after which an old body under a new address is taken for one article with two addresses. Where the
 * title has changed with the address it never is: the old text under a new title is what must not be saved.
 */
const STILL_THE_SAME = 15_000;
const STEP = 120;

interface Look extends BodyPrint {
  title: string;
}

/**
 * Pages that go to another article without a load change their address first and their text later, or the other way
 * round. This remembers the article that was left, so that it is not read as the new one.
 */
export class BodyWatch {
  readonly #document: Document;
  #key = urlKey(location.href);
  #last: Look;
  /** The article that stood there when the address changed; null once it has gone. */
  #left: Look | null = null;
  #leftLength = 0;
  #movedAt = Number.NEGATIVE_INFINITY;
  #drawnFrom = Number.NEGATIVE_INFINITY;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#last = this.#look();
    const look = (): void => {
      this.moved();
      this.#last = this.#look();
      if (this.#left && this.#left.words !== this.#last.words) this.#letGo();
    };
    watchText(document.documentElement, look, { signal });
    // A title that changes without the text, under the same address, is that of the same article.
    const titles = new MutationObserver(() => {
      this.moved();
      this.#last = { ...this.#last, title: this.#title };
    });
    titles.observe(document.head ?? document.documentElement, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => titles.disconnect(), { once: true });
  }

  /** Whether the address has changed since the document was loaded: what its head declares may be another's. */
  get hasMoved(): boolean {
    this.moved();
    const [loaded] = performance.getEntriesByType('navigation');
    return Number.isFinite(this.#movedAt) || (loaded !== undefined && urlKey(loaded.name) !== this.#key);
  }

  /** The article that stands on the page is still the one that was left. */
  get isOld(): boolean {
    this.moved();
    const left = this.#left;
    if (!left) return false;
    const { words, title } = this.#look();
    const isOneArticle = title === left.title && performance.now() - this.#movedAt > STILL_THE_SAME;
    if (words === left.words && !isOneArticle) return true;
    this.#letGo();
    return false;
  }

  /** Called at a change of address; without that it is noticed at the next question. */
  moved(): void {
    const key = urlKey(location.href);
    if (key === this.#key) return;
    this.#key = key;
    this.#movedAt = performance.now();
    this.#drawnFrom = this.#movedAt;
    // As it was last looked at, before the change: by now the new article may already stand there.
    this.#left = this.#last.words === '' ? null : this.#last;
    this.#leftLength = this.#last.length;
  }

  /**
   * Resolves when the article that belongs to the address stands there, drawn to its end.
   * @param onWait told once where that takes a moment
   * @throws FailureError `page-settling`
   */
  async settled(onWait: () => void): Promise<void> {
    if (this.isOld) onWait();
    const end = performance.now() + PATIENCE;
    while (this.isOld) {
      if (performance.now() > end) throw new FailureError('page-settling');
      await sleep(STEP);
    }
    while (performance.now() - this.#drawnFrom < DRAWING && (await this.#isDrawing()));
  }

  /** Not the same a moment later, or so little that it must be what stands around an article on its way. */
  async #isDrawing(): Promise<boolean> {
    const before = this.#look();
    await sleep(STEP);
    const { words, length } = this.#look();
    return words !== before.words || length !== before.length || length < this.#leftLength / 3;
  }

  #letGo(): void {
    this.#left = null;
    this.#drawnFrom = performance.now();
  }

  #look(): Look {
    return { ...bodyPrint(this.#document), title: this.#title };
  }

  /** Without the count of messages that some pages put before their titles. */
  get #title(): string {
    return String(this.#document.title)
      .replace(/^\s*\(\d+\+?\)/, '')
      .trim();
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
