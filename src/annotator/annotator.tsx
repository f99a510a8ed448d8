import type { AnchorState } from '../core/anchoring/selector.ts';
import { FailureError, toFailure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import { DEFAULT_ROLE, type Role } from '../core/model/role.ts';
import { describeRange, quoteOf } from '../dom/anchor/index.ts';
import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';
import { watchText } from '../dom/highlight/watch.ts';
import { currentSelection, type SelectedText } from '../dom/selection/current-selection.ts';
import { selectionRect } from '../dom/selection/selection-rect.ts';
import { watchSelection } from '../dom/selection/watch-selection.ts';
import { t } from '../i18n/t.ts';
import { annotatorCss } from './annotator-css.ts';
import { type Mark, Marks } from './marks.ts';
import { Overlay } from './overlay.ts';
import { PageToast } from './page-toast.tsx';
import { PassageEditor } from './passage-editor.tsx';
import type { AnnotatorPort } from './port.ts';
import { SelectionBar } from './selection-bar.tsx';

export interface AnnotatorOptions {
  document: Document;
  /** The element passages are anchored in. Asked anew each time: the page may replace it. */
  root: () => Element;
  port: AnnotatorPort;
  theme: 'auto' | 'light' | 'dark';
  barAtSelection: boolean;
}

/** Longer than any passage worth a note, UTF-16 units: somebody selected the whole page. */
const MAX_QUOTE = 50_000;

/** Milliseconds within which deletions are undone together: the time for which a message stays, and a little more. */
const UNDO_TOGETHER = 10_000;

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
  #open: { ids: string[]; index: number } | null = null;
  #isHeld = false;
  #isMarking = false;
  #removed = { at: 0, trashIds: [] as string[] };

  constructor(options: AnnotatorOptions) {
    this.#options = options;
    const { document } = options;
    this.#marks = new Marks(document, options.root);
    this.#overlay = new Overlay(document, annotatorCss);
    this.#overlay.theme = options.theme;
    const { signal } = this.#lifetime;
    watchSelection(document, (selected) => this.#onSelection(selected), { signal });
    document.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), { signal, capture: true });
    watchText(document.documentElement, () => this.#reanchor(), { signal });
  }

  setTheme(theme: 'auto' | 'light' | 'dark'): void {
    this.#overlay.theme = theme;
  }

  setBarAtSelection(barAtSelection: boolean): void {
    this.#options.barAtSelection = barAtSelection;
  }

  /** Loads the page's passages anew and paints them. */
  async refresh(): Promise<void> {
    const isDone = await this.#marks.anchor(await this.#options.port.load());
    if (!isDone) return;
    this.#redrawCard();
    this.#options.port.placesChanged();
  }

  places(): Place[] {
    return this.#marks.all.map(({ passage, state }) => ({ id: passage.id, state }));
  }

  marks(): readonly Mark[] {
    return [...this.#marks.all];
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

  /** Marks what is selected now and opens its note. @throws FailureError `empty-selection`, `selection-outside` */
  async mark(role: Role = DEFAULT_ROLE, edit = true): Promise<void> {
    const { document, root } = this.#options;
    const selected = currentSelection(document) ?? this.#selected;
    // What is selected in a frame is another document's: say so, rather than "nothing is selected".
    if (!selected)
      throw new FailureError(document.activeElement?.localName === 'iframe' ? 'selection-outside' : 'empty-selection');
    if (!root().contains(selected.range.commonAncestorContainer)) throw new FailureError('selection-outside');
    await this.#create(selected, role, edit);
  }

  /** One short message, with an undo where something can be taken back. */
  notify(text: string, tone: 'success' | 'error' = 'success', undo?: () => Promise<void>): void {
    if (this.#isHeld) return;
    this.#open = null;
    const action = undo ? { label: t('undo'), onAction: () => void this.#attempt(undo) } : undefined;
    const onDismiss = (): void => this.#overlay.hide();
    this.#overlay.show(<PageToast key={Date.now()} {...{ text, tone, action, onDismiss }} />, 'bottom');
  }

  /** Not where the card holds words that could not be saved: those stay until they are, or until they are thrown away. */
  close(): void {
    if (this.#isHeld) return;
    this.#open = null;
    this.#selected = null;
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
    if (!this.#open) this.dispose();
    return true;
  }

  #reanchor(): void {
    if (this.#isOrphan()) return;
    if (this.#marks.isEmpty) return;
    const before = JSON.stringify(this.places());
    const { port } = this.#options;
    this.#marks.anchor().then(
      () => JSON.stringify(this.places()) !== before && port.placesChanged(),
      (thrown) => port.log('passages not anchored anew', thrown),
    );
  }

  #onSelection(selected: SelectedText | null): void {
    if (this.#open || this.#isOrphan()) return;
    const { root, barAtSelection } = this.#options;
    const usable = selected && root().contains(selected.range.commonAncestorContainer) ? selected : null;
    if (!usable) {
      if (this.#selected) this.close();
      return;
    }
    this.#selected = usable;
    if (barAtSelection) this.#showBar(usable);
  }

  #showBar(selected: SelectedText): void {
    const mark = (role: Role, edit: boolean) => void this.#attempt(() => this.#create(selected, role, edit));
    this.#overlay.show(
      <SelectionBar
        onMark={(role) => mark(role, false)}
        onNote={() => mark(DEFAULT_ROLE, true)}
        onClose={() => this.close()}
      />,
      { rect: () => selectionRect(selected.range), context: this.#contextOf(selected.range) },
    );
  }

  get #isBarShown(): boolean {
    return this.#overlay.host !== null && this.#selected !== null && !this.#open;
  }

  #contextOf(range: Range): Element {
    return range.startContainer.parentElement ?? this.#options.document.documentElement;
  }

  /** One at a time: a second press while the first is being saved would make a second passage. */
  async #create(selected: SelectedText, role: Role, edit: boolean): Promise<void> {
    if (this.#isMarking) return;
    this.#isMarking = true;
    try {
      await this.#createOnce(selected, role, edit);
    } finally {
      this.#isMarking = false;
    }
  }

  async #createOnce({ range }: SelectedText, role: Role, edit: boolean): Promise<void> {
    const { document, root, port } = this.#options;
    const quote = quoteOf(range);
    if (quote.length > MAX_QUOTE) throw new FailureError('too-large');
    const same = this.#marks.all.find((mark) => mark.range && sameRange(mark.range, range));
    if (same) {
      // Marking again what is marked changes its role: it does not double it.
      this.#marks.replace(await port.edit(same.passage.id, { role }));
      document.getSelection()?.removeAllRanges();
      this.#openEditor([same.passage.id], 0, edit);
      return;
    }
    const selector = describeRange(range, root());
    const draft = { id: port.newId(), selector, quote, role, note: '', tags: [] };
    const passage = await port.create(draft);
    this.#marks.add(passage, range);
    document.getSelection()?.removeAllRanges();
    this.#selected = null;
    port.placesChanged();
    if (edit) this.#openEditor([passage.id], 0, true);
    else
      this.notify(t('passage.marked', { role: t(`role.${role}`) }), 'success', () => this.#remove(passage.id, false));
  }

  #onClick(event: MouseEvent): void {
    // A page may make up events: only a person's own click opens a note.
    if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || this.#overlay.owns(event)) return;
    if (this.#open || this.#isOrphan()) return;
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest('a[href],button,input,textarea,select,label,summary,video,audio'))
      return;
    if (currentSelection(this.#options.document)) return;
    const ids = this.#marks.at(event.clientX, event.clientY);
    if (ids.length > 0) this.#openEditor(ids, 0, false);
  }

  #onPress(event: PointerEvent): void {
    // What was typed is saved by the editor's own close; pressing beside it means "done".
    if (this.#open && event.isTrusted && !this.#overlay.owns(event)) this.close();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Tab' && event.isTrusted && this.#isBarShown && !event.shiftKey && !this.#overlay.owns(event)) {
      // The bar stands last in the document, and what is selected far from there: one Tab leads to it.
      event.preventDefault();
      this.#overlay.focusFirst('[data-role]');
      return;
    }
    if (event.key !== 'Escape' || !this.#overlay.host || this.#overlay.owns(event)) return;
    this.close();
  }

  #openEditor(ids: string[], index: number, focus: boolean): void {
    void this.#attempt(async () => {
      const id = ids[index];
      const mark = id === undefined ? undefined : this.#marks.get(id);
      if (!mark?.range || id === undefined) return;
      const draft = await this.#options.port.loadDraft(id);
      this.#open = { ids, index };
      this.#marks.setActive(id);
      this.#overlay.show(this.#editor(mark.passage, draft, ids, index), {
        rect: () => this.#marks.get(id)?.range?.getBoundingClientRect() ?? null,
        context: this.#contextOf(mark.range),
      });
      if (focus) this.#overlay.focusFirst('textarea');
    });
  }

  /** The open card takes in what was done to its passage elsewhere. */
  #redrawCard(): void {
    const { ids, index } = this.#open ?? { ids: [], index: 0 };
    const mark = this.#marks.get(ids[index] ?? '');
    if (mark) this.#overlay.redraw(this.#editor(mark.passage, null, ids, index));
  }

  #editor(passage: Passage, draft: { note: string; tags: string[] } | null, ids: string[], index: number) {
    const { port } = this.#options;
    const { id } = passage;
    return (
      <PassageEditor
        key={id}
        passage={passage}
        draft={draft}
        stack={{ index, count: ids.length }}
        suggestTags={(query) => port.suggestTags(query)}
        onSave={(edit: PassageEdit) => this.#save(id, edit)}
        onTyped={(note, tags) => port.keepDraft(id, note, tags)}
        onLeave={(edit) => void this.#attempt(() => this.#save(id, edit))}
        onHeld={this.#onHeld}
        onRemove={() => void this.#attempt(() => this.#remove(id, true))}
        onNext={() => this.#openEditor(ids, (index + 1) % ids.length, false)}
        onClose={() => this.close()}
      />
    );
  }

  readonly #onHeld = (isHeld: boolean): void => {
    this.#isHeld = isHeld;
  };

  async #save(id: string, edit: PassageEdit): Promise<void> {
    const { port } = this.#options;
    const mark = this.#marks.get(id);
    try {
      this.#marks.replace(await port.edit(id, edit));
    } catch (thrown) {
      if (toFailure(thrown).code !== 'not-found' || !mark) throw thrown;
      // Deleted elsewhere while somebody was writing on it: words weigh more than the deletion.
      const { selector, quote, role, note, tags } = mark.passage;
      this.#marks.replace(await port.create({ id, selector, quote, role, note, tags, ...edit }));
      this.notify(t('passage.restored'));
    }
    port.dropDraft(id);
  }

  async #remove(id: string, offerUndo: boolean): Promise<void> {
    const { port } = this.#options;
    const trashId = await port.remove(id);
    port.dropDraft(id);
    this.#marks.remove(id);
    this.close();
    port.placesChanged();
    if (!offerUndo) return;
    // Several in a row share one message and one undo: none of them is out of reach.
    if (Date.now() - this.#removed.at > UNDO_TOGETHER) this.#removed.trashIds = [];
    this.#removed = { at: Date.now(), trashIds: [...this.#removed.trashIds, trashId] };
    const { trashIds } = this.#removed;
    this.notify(t('passage.removed', { count: trashIds.length }), 'success', async () => {
      this.#removed = { at: 0, trashIds: [] };
      for (const each of trashIds) await port.restore(each);
      await this.refresh();
    });
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

function sameRange(a: Range, b: Range): boolean {
  return a.compareBoundaryPoints(Range.START_TO_START, b) === 0 && a.compareBoundaryPoints(Range.END_TO_END, b) === 0;
}
