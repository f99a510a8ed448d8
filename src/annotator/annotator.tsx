import type { AnchorState } from '../core/anchoring/selector.ts';
import { FailureError, toFailure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import { DEFAULT_ROLE, type Role } from '../core/model/role.ts';
import { describeRange, quoteOf } from '../dom/anchor/index.ts';
import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';
import { watchText } from '../dom/highlight/watch.ts';
import { currentSelection, type SelectedText } from '../dom/selection/current-selection.ts';
import { isInside } from '../dom/selection/is-inside.ts';
import { selectionRect } from '../dom/selection/selection-rect.ts';
import { watchSelection } from '../dom/selection/watch-selection.ts';
import { t } from '../i18n/t.ts';
import { annotatorCss } from './annotator-css.ts';
import { type Mark, Marks } from './marks.ts';
import { Overlay } from './overlay.ts';
import { PageToast } from './page-toast.tsx';
import { PassageEditor } from './passage-editor.tsx';
import type { AnnotatorPort, PassageDraftWords } from './port.ts';
import { restoreEach } from './restore-each.ts';
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
  #open: { ids: string[]; index: number; mark: Mark } | null = null;
  #isHeld = false;
  /** Marks are made one after another: a second press on the same words finds the first. */
  #marking: Promise<void> = Promise.resolve();
  #isBar = false;
  #loads = 0;
  #removed = { at: 0, trashIds: [] as string[] };

  constructor(options: AnnotatorOptions) {
    this.#options = options;
    const { document } = options;
    this.#overlay = new Overlay(document, annotatorCss);
    this.#overlay.theme = options.theme;
    const { signal } = this.#lifetime;
    watchSelection(document, (selected) => this.#onSelection(selected), { signal });
    document.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), { signal, capture: true });
    const watchTree = watchText(document.documentElement, () => this.#reanchor(), {
      signal,
      health: () => this.#marks.health,
    });
    this.#marks = new Marks(document, options.root, watchTree);
  }

  setTheme(theme: 'auto' | 'light' | 'dark'): void {
    this.#overlay.theme = theme;
  }

  setBarAtSelection(barAtSelection: boolean): void {
    this.#options.barAtSelection = barAtSelection;
  }

  /** Loads the page's passages anew and paints them. */
  async refresh(): Promise<void> {
    const turn = ++this.#loads;
    const passages = await this.#options.port.load();
    // An older answer must not overwrite a newer one.
    if (turn !== this.#loads) return;
    await this.#marks.anchor(passages);
    this.#redrawCard();
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

  /** Marks what is selected now and opens its note. @throws FailureError `empty-selection`, `selection-outside` */
  async mark(role: Role = DEFAULT_ROLE, edit = true): Promise<void> {
    const { document, root } = this.#options;
    const selected = currentSelection(document) ?? this.#selected;
    // What is selected in a frame is another document's: say so, rather than "nothing is selected".
    if (!selected)
      throw new FailureError(document.activeElement?.localName === 'iframe' ? 'selection-outside' : 'empty-selection');
    if (!isInside(root(), selected.range.commonAncestorContainer)) throw new FailureError('selection-outside');
    await this.#create(selected, role, edit);
  }

  /** One short message, with an undo where something can be taken back. */
  notify(text: string, tone: 'success' | 'error' = 'success', undo?: () => Promise<void>): void {
    if (this.#isHeld) return;
    this.#open = null;
    this.#isBar = false;
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
      () => {
        this.#redrawCard();
        if (JSON.stringify(this.places()) !== before) port.placesChanged();
      },
      (thrown) => port.log('passages not anchored anew', thrown),
    );
  }

  #onSelection(selected: SelectedText | null): void {
    if (this.#open || this.#isOrphan()) return;
    const { root, barAtSelection } = this.#options;
    const usable = selected && isInside(root(), selected.range.commonAncestorContainer) ? selected : null;
    if (!usable) {
      if (this.#selected) this.close();
      return;
    }
    this.#selected = usable;
    if (barAtSelection) this.#showBar(usable);
  }

  #showBar(selected: SelectedText): void {
    this.#isBar = true;
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
    return this.#isBar && this.#overlay.host !== null && !this.#open;
  }

  /** Somebody fills in a form of the page, whatever is still selected elsewhere. */
  get #isTyping(): boolean {
    return this.#options.document.activeElement?.matches('input,textarea,select,[contenteditable]') ?? false;
  }

  #contextOf(range: Range): Element {
    return range.startContainer.parentElement ?? this.#options.document.documentElement;
  }

  #create(selected: SelectedText, role: Role, edit: boolean): Promise<void> {
    const made = this.#marking.then(() => this.#createOnce(selected, role, edit));
    this.#marking = made.catch(() => undefined);
    return made;
  }

  async #createOnce({ range }: SelectedText, role: Role, edit: boolean): Promise<void> {
    const { root, port } = this.#options;
    const quote = quoteOf(range);
    if (quote.length > MAX_QUOTE) throw new FailureError('too-large');
    const same = this.#marks.all.find((mark) => mark.range && sameRange(mark.range, range));
    if (same) {
      // Marking again what is marked changes its role: it does not double it.
      if (same.passage.role !== role) this.#marks.replace(await port.edit(same.passage.id, { role }));
      this.#letGoOf(range);
      if (edit) this.#openEditor([same.passage.id], 0, true);
      else this.notify(t('passage.marked', { role: t(`role.${role}`) }));
      return;
    }
    const selector = describeRange(range, root());
    const draft = { id: port.newId(), selector, quote, role, note: '', tags: [] };
    const passage = await port.create(draft);
    this.#marks.add(passage, range);
    this.#letGoOf(range);
    port.placesChanged();
    if (edit) this.#openEditor([passage.id], 0, true);
    else
      this.notify(t('passage.marked', { role: t(`role.${role}`) }), 'success', () => this.#remove(passage.id, false));
  }

  /** Clears the selection that was marked, but not another one that was made meanwhile. */
  #letGoOf(range: Range): void {
    const { document } = this.#options;
    const now = currentSelection(document);
    if (now && !sameRange(now.range, range)) return;
    document.getSelection()?.removeAllRanges();
    this.#selected = null;
  }

  #onClick(event: MouseEvent): void {
    // A page may make up events: only a person's own click opens a note.
    if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || this.#overlay.owns(event)) return;
    if (this.#open || this.#isOrphan()) return;
    const isControl = (target: EventTarget): boolean =>
      target instanceof Element && target.matches('a[href],button,input,textarea,select,label,summary,video,audio');
    if (event.composedPath().some(isControl)) return;
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
      if (!this.#isTyping && this.#overlay.focusFirst('[data-role]')) event.preventDefault();
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
      this.#open = { ids, index, mark };
      this.#isBar = false;
      this.#marks.setActive(id);
      this.#overlay.show(this.#editor(mark.passage, draft, ids, index), {
        rect: () => this.#marks.get(id)?.range?.getBoundingClientRect() ?? null,
        context: this.#contextOf(mark.range),
      });
      if (focus) this.#overlay.focusFirst('textarea');
    });
  }

  /** The open card takes in what was done to its passage elsewhere. One that was deleted there keeps its card. */
  #redrawCard(): void {
    if (!this.#open) return;
    const { ids, index, mark } = this.#open;
    const now = this.#marks.get(mark.passage.id);
    if (now) this.#open.mark = now;
    if (now) this.#overlay.redraw(this.#editor(now.passage, null, ids, index));
  }

  #editor(passage: Passage, draft: PassageDraftWords | null, ids: string[], index: number) {
    const { port } = this.#options;
    const { id } = passage;
    return (
      <PassageEditor
        key={id}
        passage={passage}
        draft={draft}
        stack={{ index, count: ids.length }}
        suggestTags={(query) => port.suggestTags(query)}
        onSave={(edit: PassageEdit) => this.#save(passage, edit)}
        onTyped={(note, tags) => port.keepDraft(id, note, tags)}
        onClean={() => port.dropDraft(id)}
        onLost={({ code }) => this.notify(t(`error.${code}`), 'error')}
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

  async #save(passage: Passage, edit: PassageEdit): Promise<void> {
    const { port } = this.#options;
    const range = this.#marks.get(passage.id)?.range ?? this.#open?.mark.range;
    try {
      this.#marks.replace(await port.edit(passage.id, edit));
    } catch (thrown) {
      if (toFailure(thrown).code !== 'not-found') throw thrown;
      // Deleted elsewhere while somebody was writing on it: words weigh more than the deletion.
      const made = await port.recreate({ ...passage, ...edit });
      if (range) this.#marks.add(made, range);
      if (!this.#open) this.notify(t('passage.restored'));
    }
  }

  async #remove(id: string, offerUndo: boolean): Promise<void> {
    const { port } = this.#options;
    const trashId = await port.remove(id);
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
      await restoreEach(trashIds, (each) => port.restore(each)).finally(() => this.refresh());
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

/** Without `compareBoundaryPoints`, which refuses ranges of two trees. */
function sameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
