import type { AnchorState } from '../core/anchoring/selector.ts';
import { FailureError, toFailure } from '../core/model/failure.ts';
import { DEFAULT_ROLE, type Role } from '../core/model/role.ts';
import type { QuotedText } from '../core/url/text-fragment.ts';
import { describeRange, quoteOf } from '../dom/anchor/index.ts';
import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';
import { watchText } from '../dom/highlight/watch.ts';
import { currentSelection, type SelectedText } from '../dom/selection/current-selection.ts';
import { isInside } from '../dom/selection/is-inside.ts';
import { lineRects } from '../dom/selection/line-rects.ts';
import { sameRange } from '../dom/selection/same-range.ts';
import { watchSelection } from '../dom/selection/watch-selection.ts';
import { t } from '../i18n/t.ts';
import { annotatorCss } from './annotator-css.ts';
import { Cards } from './cards.tsx';
import { type AnnotatorOptions, MAX_QUOTE } from './desk.ts';
import { linkWords } from './link-words.ts';
import { type Mark, Marks } from './marks.ts';
import { Overlay } from './overlay.ts';
import { pageTakesKeys, roleOfKey } from './page-keys.ts';
import { PageToast } from './page-toast.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** Milliseconds after a press of ours in which a second one is the rest of a double click, whatever is under it by then. */
const DOUBLE_CLICK = 600;

/** What marking leads to: nothing more, the note, or the form for one's own practice. */
type Goal = 'mark' | 'note' | 'reflect';

export interface Place {
  id: string;
  state: AnchorState;
}

/**
 * Marks, paints and edits passages in a document: the live page and the saved copy alike. Nothing of it is in the
 * document while there is nothing to show.
 */
export class Annotator {
  readonly #options: AnnotatorOptions;
  readonly #marks: Marks;
  readonly #overlay: Overlay;
  readonly #lifetime = new AbortController();
  #selected: SelectedText | null = null;
  /** Whether the mark ends inside words, where the selection does. */
  #isExact = false;
  readonly #cards: Cards;
  #pressedAt = Number.NEGATIVE_INFINITY;
  /** Marks are made one after another: a second press on the same words finds the first. */
  #marking: Promise<void> = Promise.resolve();
  #isBar = false;
  #loads = 0;
  #loading: Promise<void> = Promise.resolve();

  constructor(options: AnnotatorOptions) {
    this.#options = options;
    const { document } = options;
    this.#overlay = new Overlay(document, annotatorCss);
    this.#overlay.theme = options.theme;
    const { signal } = this.#lifetime;
    watchSelection(document, (selected) => this.#onSelection(selected), { signal });
    for (const type of ['mousedown', 'click', 'dblclick'] as const)
      document.addEventListener(type, (event) => this.#swallowEcho(event), { signal, capture: true });
    document.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), { signal, capture: true });
    const watchTree = watchText(document.documentElement, () => this.#reanchor(), {
      signal,
      health: () => this.#marks.health,
    });
    this.#marks = new Marks(document, options.root, watchTree, options.activeChanged);
    this.#cards = new Cards(
      {
        options,
        marks: this.#marks,
        overlay: this.#overlay,
        notify: (text, tone, undo) => this.notify(text, tone, undo),
        attempt: (work) => this.#attempt(work),
        close: () => this.close(),
        refresh: () => this.refresh(),
        letGoOf: (range) => this.#letGoOf(range),
      },
      signal,
    );
  }

  setTheme(theme: 'auto' | 'light' | 'dark'): void {
    this.#overlay.theme = theme;
  }

  setBarAtSelection(barAtSelection: boolean): void {
    this.#options.barAtSelection = barAtSelection;
  }

  /** Draws what is open anew, in the language that is spoken now. A message that stands there is gone soon enough. */
  redraw(): void {
    if (this.#isBarShown && this.#selected) this.#showBar(this.#selected);
    else if (this.#cards.range.isOn) this.#cards.range.offer(this.#usable(currentSelection(this.#options.document)));
    else this.#cards.redraw();
  }

  /** Loads the page's passages anew and paints them. */
  refresh(): Promise<void> {
    this.#loading = this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const turn = ++this.#loads;
    const passages = await this.#options.port.load();
    // An older answer must not overwrite a newer one.
    if (turn !== this.#loads) return this.#loading;
    await Promise.all([this.#marks.anchor(passages), this.#cards.loadReflections()]);
    this.#cards.follow();
    this.#cards.redraw();
    this.#options.port.placesChanged();
  }

  places(): Place[] {
    return this.#marks.all.map(({ passage, state }) => ({ id: passage.id, state }));
  }

  marks(): readonly Mark[] {
    return [...this.#marks.all];
  }

  has(id: string): boolean {
    return this.#marks.get(id) !== undefined;
  }

  /** Scrolls to a passage and lights it up. @throws FailureError `not-found` */
  reveal(id: string): AnchorState {
    const mark = this.#marks.get(id);
    if (!mark) throw new FailureError('not-found');
    if (!mark.range) return mark.state;
    scrollToRange(mark.range);
    this.#marks.setActive(id);
    return mark.state;
  }

  /**
   * Opens the card of the next passage, or of the first, or of one that is named, and goes into it. Whether there is one.
   * As in `tab.nextPassage`.
   */
  async next(isAnew: boolean, elsewhere: readonly string[], named?: string): Promise<boolean> {
    if (this.#marks.isEmpty) await this.refresh();
    this.#isBar = false;
    return this.#cards.next(isAnew, elsewhere, named);
  }

  /** Waits for another range of a passage. @throws FailureError `not-found`, `unsaved-words` */
  changeRange(id: string): AnchorState {
    this.#isBar = false;
    return this.#cards.changeRange(id, this.#usable(currentSelection(this.#options.document)));
  }

  /** A passage's words as they stand now, for a link to them. @throws FailureError `not-found` */
  words(id: string): QuotedText {
    const mark = this.#marks.get(id);
    if (!mark) throw new FailureError('not-found');
    return linkWords(mark);
  }

  /** Marks what is selected now and opens its note. @throws FailureError `empty-selection`, `selection-outside` */
  mark(role: Role = DEFAULT_ROLE, edit = true): Promise<void> {
    return this.#mark(role, edit ? 'note' : 'mark');
  }

  /** Asks for the selection anew: one that is still being made, by keyboard or handles, is not told yet. */
  async #mark(role: Role, goal: Goal): Promise<void> {
    const { document, root } = this.#options;
    const selected = currentSelection(document) ?? this.#selected;
    // What is selected in a frame is another document's: say so, rather than "nothing is selected".
    if (!selected)
      throw new FailureError(document.activeElement?.localName === 'iframe' ? 'selection-outside' : 'empty-selection');
    if (!isInside(root(), selected.range.commonAncestorContainer)) throw new FailureError('selection-outside');
    await this.#create(this.#isExact ? selected.original : selected.range, role, goal);
  }

  /** One short message, with an undo where something can be taken back. */
  notify(text: string, tone: 'success' | 'error' = 'success', undo?: () => Promise<void>): void {
    if (this.#cards.isHeld) return;
    this.#cards.forget();
    this.#isBar = false;
    const action = undo ? { label: t('undo'), onAction: () => void this.#attempt(undo) } : undefined;
    const onDismiss = (): void => this.#overlay.hide();
    this.#overlay.show(<PageToast key={Date.now()} {...{ text, tone, action, onDismiss }} />, 'bottom');
  }

  /** Not where the card holds words that could not be saved: those stay until they are, or until they are thrown away. */
  close(): void {
    if (this.#cards.isHeld) return;
    this.#cards.forget();
    this.#selected = null;
    this.#isBar = false;
    this.#marks.setActive(null);
    this.#overlay.hide();
  }

  dispose(): void {
    this.#lifetime.abort();
    this.#overlay.hide();
    this.#marks.dispose();
  }

  /** After an update of the extension this script is an orphan: it leaves the page to its successor, words first. */
  #isOrphan(): boolean {
    if (this.#options.port.isAlive()) return false;
    if (!this.#cards.isOpen) this.dispose();
    return true;
  }

  #reanchor(): void {
    if (this.#isOrphan()) return;
    if (this.#marks.isEmpty) return;
    const before = JSON.stringify(this.places());
    const { port } = this.#options;
    this.#marks.anchor().then(
      () => {
        this.#cards.redraw();
        if (JSON.stringify(this.places()) !== before) port.placesChanged();
      },
      (thrown) => port.log('passages not anchored anew', thrown),
    );
  }

  #onSelection(selected: SelectedText | null): void {
    if (this.#cards.isWriting || this.#isOrphan()) return;
    const usable = this.#usable(selected);
    if (this.#cards.range.isOn) {
      this.#cards.range.offer(usable);
      return;
    }
    if (!usable) {
      // A message may have taken the bar's place: it stays.
      if (this.#isBar) this.close();
      this.#selected = null;
      return;
    }
    this.#cards.forget();
    this.#selected = usable;
    this.#isExact = false;
    if (this.#options.barAtSelection) this.#showBar(usable);
  }

  /** What is selected in the text that this marks, or null. */
  #usable(selected: SelectedText | null): SelectedText | null {
    return selected && isInside(this.#options.root(), selected.range.commonAncestorContainer) ? selected : null;
  }

  #showBar(selected: SelectedText): void {
    this.#isBar = true;
    const range = this.#isExact ? selected.original : selected.range;
    const isSnapped = !sameRange(selected.range, selected.original);
    this.#overlay.show(
      <SelectionBar
        onMark={(role) => this.#markSelected(role, 'mark')}
        onNote={() => this.#markSelected(DEFAULT_ROLE, 'note')}
        onReflect={() => this.#markSelected('practice', 'reflect')}
        exact={isSnapped ? this.#isExact : undefined}
        onExact={(isExact) => {
          this.#isExact = isExact;
          this.#showBar(selected);
        }}
        onClose={() => this.close()}
      />,
      () => lineRects(range),
      { leavesWithLines: true },
    );
  }

  #markSelected(role: Role, goal: Goal): void {
    if (this.#selected) void this.#attempt(() => this.#mark(role, goal));
  }

  get #isBarShown(): boolean {
    return this.#isBar && this.#overlay.host !== null && !this.#cards.isOpen;
  }

  #create(range: Range, role: Role, goal: Goal): Promise<void> {
    const made = this.#marking.then(() => this.#createOnce(range, role, goal));
    this.#marking = made.catch(() => undefined);
    return made;
  }

  async #createOnce(range: Range, role: Role, goal: Goal): Promise<void> {
    const { root, port } = this.#options;
    const quote = quoteOf(range);
    if (quote.length > MAX_QUOTE) throw new FailureError('too-large');
    const same = this.#marks.all.find((mark) => mark.range && sameRange(mark.range, range));
    if (same) {
      // Marking again what is marked changes its role: it does not double it.
      if (same.passage.role !== role) this.#marks.replace(await port.edit(same.passage.id, { role }));
      this.#letGoOf(range);
      if (goal !== 'mark') this.#goOn(same.passage.id, goal);
      else this.notify(t('passage.marked', { role: t(`role.${role}`) }));
      return;
    }
    const selector = describeRange(range, root());
    const draft = { id: port.newId(), selector, quote, role, note: '', tags: [] };
    const passage = await port.create(draft);
    this.#marks.add(passage, range);
    this.#cards.follow();
    this.#letGoOf(range);
    port.placesChanged();
    if (goal !== 'mark') this.#goOn(passage.id, goal);
    else
      this.notify(t('passage.marked', { role: t(`role.${role}`) }), 'success', () =>
        this.#cards.acts.remove(passage.id, false),
      );
  }

  #goOn(id: string, goal: 'note' | 'reflect'): void {
    this.#isBar = false;
    if (goal === 'note') this.#cards.write([id], 0, true);
    else this.#cards.reflect([id], 0, null, false);
  }

  /** Clears the selection that was marked, but not another one that was made meanwhile. */
  #letGoOf(range: Range): void {
    const { document } = this.#options;
    const now = currentSelection(document);
    if (now && !sameRange(now.range, range) && !sameRange(now.original, range)) return;
    document.getSelection()?.removeAllRanges();
    this.#selected = null;
  }

  /**
   * Many double-click everything. The first press on the bar ends it, so the second would land on what lay below: a link
   * of the page, perhaps.
   */
  #swallowEcho(event: MouseEvent): void {
    if (this.#overlay.owns(event)) {
      this.#pressedAt = event.timeStamp;
    } else if (event.detail > 1 && event.timeStamp - this.#pressedAt < DOUBLE_CLICK) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  #onClick(event: MouseEvent): void {
    // A page may make up events: only a person's own click opens a note.
    if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || this.#overlay.owns(event)) return;
    if (this.#cards.isOpen || this.#cards.range.isOn || this.#isOrphan()) return;
    const isControl = (target: EventTarget): boolean =>
      target instanceof Element && target.matches('a[href],button,input,textarea,select,label,summary,video,audio');
    if (event.composedPath().some(isControl)) return;
    if (currentSelection(this.#options.document)) return;
    const ids = this.#marks.at(event.clientX, event.clientY);
    if (ids.length === 0) return;
    this.#isBar = false;
    this.#cards.view(ids, 0, true);
  }

  #onPress(event: PointerEvent): void {
    if (event.isTrusted) this.#cards.onPress(event);
  }

  #onKey(event: KeyboardEvent): void {
    const { document } = this.#options;
    if (!event.isTrusted || !this.#overlay.host || this.#overlay.owns(event)) return;
    if (event.key === 'Escape') {
      this.#cards.dismiss();
      return;
    }
    if (pageTakesKeys(document) || !this.#overlay.isSeen()) return;
    if (event.key === 'Tab' && !event.shiftKey) {
      // The box stands last in the document, and what it belongs to far from there: one Tab leads to it.
      const first = this.#isBarShown ? '[data-role]' : this.#cards.isPinned || this.#cards.range.isOn ? 'button' : null;
      if (first && this.#overlay.focusFirst(first)) event.preventDefault();
      return;
    }
    const role = this.#isBarShown ? roleOfKey(event) : null;
    if (!role) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) this.#markSelected(role, 'mark');
  }

  /** The one place where what went wrong in the page is told. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.notify(t(`error.${toFailure(thrown).code}`), 'error');
    }
  }
}
