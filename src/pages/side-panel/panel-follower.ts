import type { Article } from '../../core/model/article.ts';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { SavedText } from '../../core/passages/saved-text.ts';
import { classifyUrl } from '../../core/url/page-class.ts';
import { urlKey } from '../../core/url/url-key.ts';
import type { LibraryChange } from '../../services/context.ts';
import { type CurrentTab, currentTab } from '../current-tab.ts';
import { library } from '../page-library.ts';
import { askTab, type LivePlaces } from './ask-tab.ts';
import { type PanelBody, type PanelState, placePassages } from './panel-state.ts';

/** Milliseconds for which what the library has waits for what the page says, so that both are drawn at once. */
const TOGETHER = 60;
/** Saved texts that are kept at hand: going back and forth between tabs reads none of them anew. */
const MOST_BODIES = 8;

interface Shelf {
  article: Article | null;
  passages: Passage[];
  reflections: Reflection[];
  body: PanelBody | null;
  failure: Failure | null;
}

const EMPTY_SHELF: Shelf = { article: null, passages: [], reflections: [], body: null, failure: null };

/**
 * What the panel shows, kept in step with a tab and with the library. What is shown stays until its successor is whole;
 * an older answer never takes the place of a newer one.
 */
export class PanelFollower {
  readonly #tell: (state: PanelState) => void;
  readonly #bodies = new Map<string, PanelBody>();
  #tab: CurrentTab | null = null;
  /** The tab that was asked for last; null while the one in front is being looked for. */
  #wanted: number | null = null;
  #url = '';
  #live: LivePlaces | null = null;
  #failure: Failure | null = null;
  #shelf: Shelf = EMPTY_SHELF;
  #visit = 0;
  /** Something of the library changed that was not shown then, and may be shown next. */
  #hasMissed = false;
  /** Counts what was begun for a page, and what was begun of the library for it. */
  #turn = 0;
  #reading = 0;

  constructor(tell: (state: PanelState) => void) {
    this.#tell = tell;
  }

  /** Whether this is the tab that is to be shown, though another may still be. */
  follows(tabId: number | undefined): boolean {
    return this.#wanted === null || tabId === this.#wanted;
  }

  /** The library changed. What is shown is read anew where it is of that; what is on its way is, once it is shown. */
  changed({ articleId, urlKey: key, isMany }: LibraryChange): void {
    const isOurs = this.#shelf.article?.id === articleId || (isReadable(this.#url) && urlKey(this.#url) === key);
    if (isOurs || isMany || this.#shelf.failure) void this.#read();
    else this.#hasMissed = true;
  }

  /**
   * Shows a tab, or the one in front.
   * @param wake false while a page is only on its way: its annotator comes when it is there
   */
  async follow(tabId?: number, wake = true): Promise<void> {
    const turn = ++this.#turn;
    this.#wanted = tabId ?? null;
    const tab = await currentTab(tabId);
    if (turn !== this.#turn) return;
    this.#wanted = tab?.id ?? null;
    if (!tab) return this.#show({ tab, url: '', live: null, failure: { code: 'page-gone' }, shelf: EMPTY_SHELF });
    const asking = askTab(tab, wake);
    const reading = this.#reading;
    const isKnown = isReadable(tab.url);
    // Without access the browser tells no address: only the page itself can say where it is.
    const early = isKnown ? await this.#readWith(asking, tab.url) : null;
    if (turn !== this.#turn) return;
    if (early && early.live === null) {
      this.#show({ tab, url: tab.url, shelf: early.shelf, live: this.#liveOf(tab), failure: null });
    }
    const live = early?.live ?? (await asking);
    if (turn !== this.#turn) return;
    // Drawn by now, or overtaken by a change of the library.
    const isFresh = reading === this.#reading;
    await this.#settle(turn, tab, live, wake, isFresh ? early?.shelf : undefined);
  }

  /** The tab that is followed goes to another page, or has got there. */
  update(isThere: boolean): Promise<void> {
    return this.follow(this.#wanted ?? undefined, isThere);
  }

  /** The page changed under its annotator: passages were anchored anew, or its address changed. */
  async look(): Promise<void> {
    const tab = this.#tab;
    if (tab === null || tab.id !== this.#wanted) return this.follow(this.#wanted ?? undefined);
    const turn = ++this.#turn;
    const live = await askTab(tab, false);
    if (turn !== this.#turn) return;
    if ('code' in live) return this.follow(tab.id);
    await this.#settle(turn, tab, live);
  }

  async #read(): Promise<void> {
    if (!isReadable(this.#url)) return;
    const reading = ++this.#reading;
    const url = this.#url;
    const shelf = await this.#openShelf(url);
    if (reading !== this.#reading || !sameKey(url, this.#url)) return;
    this.#shelf = shelf;
    this.#draw();
  }

  /** Shows passages as they are about to be stored. What is being read meanwhile is older than that. */
  foresee(change: (passage: Passage) => Passage): void {
    this.#reading++;
    this.#shelf = { ...this.#shelf, passages: this.#shelf.passages.map(change) };
    this.#draw();
  }

  /**
   * With what the page said; where its address is another by now, with what is saved of that.
   * @param early what is saved under the address that the browser told
   */
  async #settle(
    turn: number,
    tab: CurrentTab,
    told: LivePlaces | Failure,
    wake = true,
    early: Shelf | null = null,
  ): Promise<void> {
    const failure = 'code' in told ? told : null;
    const url = 'url' in told ? told.url : tab.url;
    // A page that is only on its way says nothing, which is no failure: its passages stand as they stood.
    const live = 'url' in told ? told : wake ? null : this.#liveOf(tab);
    const isShown = this.#tab?.id === tab.id && sameKey(url, this.#url) && !this.#shelf.failure;
    const known = early && sameKey(url, tab.url) ? early : isShown ? this.#shelf : null;
    const shelf = known ?? (isReadable(url) ? await this.#openShelf(url) : EMPTY_SHELF);
    if (turn !== this.#turn) return;
    this.#visit++;
    this.#show({ tab, url, shelf, live, failure: wake ? failure : null });
  }

  async #readWith(
    asking: Promise<LivePlaces | Failure>,
    url: string,
  ): Promise<{ shelf: Shelf; live: LivePlaces | Failure | null }> {
    const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), TOGETHER));
    const [shelf, live] = await Promise.all([this.#openShelf(url), Promise.race([asking, patience])]);
    return { shelf, live };
  }

  /** How the passages of a page that is shown already stood. */
  #liveOf(tab: CurrentTab): LivePlaces | null {
    return this.#tab?.id === tab.id && sameKey(tab.url, this.#url) ? this.#live : null;
  }

  async #openShelf(url: string): Promise<Shelf> {
    try {
      const { article, passages, reflections } = await library.openPage(url);
      const body = article && passages.length > 0 ? await this.#bodyOf(article) : null;
      return { article, passages, reflections, body, failure: null };
    } catch (thrown) {
      return { ...EMPTY_SHELF, failure: toFailure(thrown) };
    }
  }

  async #bodyOf({ id, title, lead }: Article): Promise<PanelBody> {
    const known = this.#bodies.get(id);
    if (known) return known;
    const { outline = [], text = '' } = (await library.openBody(id)) ?? {};
    const body = { outline, text, saved: new SavedText({ title, lead, text }) };
    // One without a copy may get it at any moment.
    if (text === '') return body;
    this.#bodies.set(id, body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= MOST_BODIES) break;
      this.#bodies.delete(oldest);
    }
    return body;
  }

  #show(page: {
    tab: CurrentTab | null;
    url: string;
    live: LivePlaces | null;
    failure: Failure | null;
    shelf: Shelf;
  }): void {
    // What is being read for the page that is shown stays welcome, unless something else is shown now.
    if (page.shelf !== this.#shelf) this.#reading++;
    this.#tab = page.tab;
    this.#url = page.url;
    this.#live = page.live;
    this.#failure = page.failure;
    this.#shelf = page.shelf;
    this.#draw();
    if (!this.#hasMissed) return;
    this.#hasMissed = false;
    void this.#read();
  }

  #draw(): void {
    const { article, body, passages, reflections, failure } = this.#shelf;
    this.#tell({
      tab: this.#tab,
      url: this.#url,
      article,
      body,
      passages: placePassages(passages, body, this.#live?.places ?? null),
      reflections,
      failure: this.#failure,
      libraryFailure: failure,
      visit: this.#visit,
    });
  }
}

function isReadable(url: string): boolean {
  return url !== '' && /^(web|file)$/.test(classifyUrl(url));
}

function sameKey(a: string, b: string): boolean {
  return isReadable(a) && isReadable(b) && urlKey(a) === urlKey(b);
}
