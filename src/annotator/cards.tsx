import { FailureError } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import type { Reflection } from '../core/model/reflection.ts';
import { quoteOf } from '../dom/anchor/index.ts';
import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';
import type { SelectedText } from '../dom/selection/current-selection.ts';
import { lineRects } from '../dom/selection/line-rects.ts';
import { t } from '../i18n/t.ts';
import type { Desk } from './desk.ts';
import type { Mark } from './marks.ts';
import { PassageActs } from './passage-acts.ts';
import { PassageEditor } from './passage-editor.tsx';
import { PassageView } from './passage-view.tsx';
import type { PassageDraftWords } from './port.ts';
import { RangeBar } from './range-bar.tsx';
import { ReflectionForm } from './reflection-form.tsx';
import { ReflectionList } from './reflection-list.tsx';
import { type OpenedReflection, openReflection } from './reflection-port.ts';
import { watchHover } from './watch-hover.ts';

interface OpenCard {
  /** Passages under one point, and which of them is shown. */
  ids: string[];
  index: number;
  mark: Mark;
  mode: 'view' | 'edit' | 'reflect';
  /** Opened on purpose: it does not go when the pointer does. */
  isPinned: boolean;
  /** What the reflection form began with. */
  opened?: OpenedReflection;
  /** Whether closing the form leads back to the card that it came from. */
  isFromCard?: boolean;
}

/** The card over one passage: to read, to write on it, to reflect on it, and to choose its range anew. */
export class Cards {
  readonly #desk: Desk;
  readonly acts: PassageActs;
  #open: OpenCard | null = null;
  /** Id of the passage whose range is being chosen anew. */
  #ranging: string | null = null;
  #isHeld = false;
  /** Of the page, oldest first, as the library was last heard to have them. */
  #reflections: Reflection[] = [];
  readonly #hover: { mute(): void };

  constructor(desk: Desk, signal: AbortSignal) {
    this.#desk = desk;
    this.acts = new PassageActs(desk);
    const { marks, overlay, options } = desk;
    this.#hover = watchHover(options.document, {
      at: (x, y) => (marks.isEmpty ? [] : marks.at(x, y)),
      owns: (event) => overlay.owns(event),
      onRest: (ids) => this.#onHover(ids),
      onAway: () => this.#isPassing && !overlay.hasFocus && desk.close(),
      signal,
    });
  }

  /** Whether the card holds words that could not be saved. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get isWriting(): boolean {
    return this.#open !== null && this.#open.mode !== 'view';
  }

  get isPinned(): boolean {
    return this.#open?.isPinned ?? false;
  }

  get isRanging(): boolean {
    return this.#ranging !== null;
  }

  /** A card that came with the pointer and goes with it. */
  get #isPassing(): boolean {
    return this.#open?.mode === 'view' && !this.#open.isPinned;
  }

  /** The box is somebody else's now. */
  forget(): void {
    this.#open = null;
    this.#ranging = null;
  }

  /** Dismissed by the reader: it does not come back before the pointer has been elsewhere. */
  dismiss(): void {
    if (this.#open) this.#hover.mute();
    this.#desk.close();
  }

  /** A press of the pointer: on the card it keeps it open, on its passage too, elsewhere it is done with. */
  onPress(event: PointerEvent): void {
    if (!this.#open) return;
    const { marks, overlay, close } = this.#desk;
    const isOnPassage = () => marks.at(event.clientX, event.clientY).join() === this.#open?.ids.join();
    if (overlay.owns(event) || (!this.isWriting && isOnPassage())) this.#open.isPinned = true;
    // What was typed is saved by the editor's own close; pressing beside it means "done".
    else close();
  }

  view(ids: string[], index: number, isPinned: boolean): void {
    const { marks, overlay } = this.#desk;
    const mark = marks.get(ids[index] ?? '');
    if (!mark?.range) return;
    this.#ranging = null;
    this.#open = { ids, index, mark, mode: 'view', isPinned };
    marks.setActive(mark.passage.id);
    overlay.show(this.#view(this.#open), () => this.#linesOf(mark.passage.id));
  }

  write(ids: string[], index: number, focus: boolean): void {
    const { marks, overlay, attempt, options } = this.#desk;
    void attempt(async () => {
      const id = ids[index];
      if (id === undefined || !marks.get(id)?.range) return;
      const draft = await options.port.loadDraft(id);
      const mark = marks.get(id);
      if (!mark) return;
      this.#ranging = null;
      this.#open = { ids, index, mark, mode: 'edit', isPinned: true };
      marks.setActive(id);
      overlay.show(this.#editor(mark.passage, draft, ids, index), () => this.#linesOf(id));
      if (focus) overlay.focusFirst('textarea');
    });
  }

  /** The reader's own practice, to be tied to a passage: a new one, or one to go on with. */
  reflect(ids: string[], index: number, reflection: Reflection | null, isFromCard: boolean): void {
    const { marks, overlay, attempt, options } = this.#desk;
    const { port } = options;
    void attempt(async () => {
      const id = ids[index] ?? '';
      const passage = marks.get(id)?.passage;
      if (!passage) return;
      const place = { articleId: passage.articleId, passageId: id };
      const opened = await openReflection(port.reflections, () => port.newId(), place, reflection, this.#reflections);
      const mark = marks.get(id);
      if (!mark) return;
      this.#ranging = null;
      this.#open = { ids, index, mark, mode: 'reflect', isPinned: true, opened, isFromCard };
      marks.setActive(id);
      overlay.show(this.#form(this.#open, opened), () => this.#linesOf(id));
      overlay.focusFirst('textarea');
    });
  }

  /** Asks the library anew. A page without its reflections is still a page: that is noted, not told. */
  async loadReflections(): Promise<void> {
    const { port } = this.#desk.options;
    try {
      this.#reflections = await port.reflections.list();
    } catch (thrown) {
      port.log('reflections not loaded', thrown);
    }
  }

  /** The open card takes in what was done to its passage elsewhere. One that is written in outlives its deletion there. */
  redraw(): void {
    if (!this.#open) return;
    const { marks, overlay, close } = this.#desk;
    const { ids, index, mark } = this.#open;
    const now = marks.get(mark.passage.id);
    if (now) this.#open.mark = now;
    const { mode, opened } = this.#open;
    if (mode === 'reflect') {
      if (opened) overlay.redraw(this.#form(this.#open, opened));
    } else if (mode === 'edit') {
      if (now) overlay.redraw(this.#editor(now.passage, null, ids, index));
    } else if (now?.range) overlay.redraw(this.#view(this.#open));
    else close();
  }

  /** What was selected while a range is being chosen anew, or null. */
  offerRange(selected: SelectedText | null): void {
    if (this.#ranging !== null) this.#showRangeBar(this.#ranging, selected);
  }

  #onHover(ids: string[]): void {
    const { overlay, options } = this.#desk;
    if (overlay.host !== null && !this.#isPassing) return;
    if (this.#open?.ids.join() === ids.join() || !options.port.isAlive()) return;
    if (options.document.getSelection()?.isCollapsed === false) return;
    this.view(ids, 0, false);
  }

  #linesOf(id: string): DOMRect[] {
    const range = this.#desk.marks.get(id)?.range;
    return range ? lineRects(range) : [];
  }

  #view({ ids, index, mark }: OpenCard) {
    const { marks, attempt, options } = this.#desk;
    const { passage, state, range } = mark;
    const { id } = passage;
    const placed = marks.all.filter((each) => each.range);
    const inPlace = (work: (range: Range) => Promise<void>) => () =>
      void attempt(async () => {
        const now = marks.get(id)?.range;
        if (now) await work(now);
      });
    return (
      <PassageView
        passage={passage}
        state={state}
        now={state === 'changed' && range ? quoteOf(range) : passage.quote}
        stack={{ index, count: ids.length }}
        position={{ index: placed.findIndex((each) => each.passage.id === id), count: placed.length }}
        loadSource={() => options.port.source(id)}
        onCopy={(what, source) => this.acts.copy(what, id, source)}
        onEdit={() => this.write(ids, index, true)}
        onChangeRange={() => this.#showRangeBar(id, null)}
        onRemove={() => void attempt(() => this.acts.remove(id, true))}
        onKeep={inPlace((now) => this.acts.plant(passage, now, t('passage.kept')))}
        onRefuse={inPlace((now) => this.acts.refuse(passage, now))}
        onNext={() => this.view(ids, (index + 1) % ids.length, true)}
        onStep={(step) => this.#step(id, step)}
        onReflect={() => this.reflect(ids, index, null, true)}
        onClose={() => this.dismiss()}
      >
        <ReflectionList
          reflections={this.#reflections.filter(({ passageId }) => passageId === id)}
          onEdit={(reflection) => this.reflect(ids, index, reflection, true)}
          onRemove={(reflection) => void attempt(() => this.#removeReflection(reflection.id))}
        />
      </PassageView>
    );
  }

  #form({ ids, index, mark, isFromCard = false }: OpenCard, opened: OpenedReflection) {
    const { notify, attempt, close, options } = this.#desk;
    const { reflections } = options.port;
    return (
      <div key={opened.id} class="th-root th-annotator th-passage-editor">
        <ReflectionForm
          opened={opened}
          about={mark.passage.quote}
          reflection={this.#reflections.find(({ id }) => id === opened.id) ?? null}
          onSave={async (input) => {
            const saved = await reflections.save(input);
            this.#reflections = [...this.#reflections.filter(({ id }) => id !== saved.id), saved];
            this.redraw();
          }}
          onKeepDraft={reflections.keepDraft}
          onDropDraft={reflections.dropDraft}
          onLost={({ code }) => notify(t(`error.${code}`), 'error')}
          onHeld={this.#onHeld}
          onRemove={() => void attempt(() => this.#removeReflection(opened.id))}
          onClose={() => (isFromCard ? this.view(ids, index, true) : close())}
        />
      </div>
    );
  }

  async #removeReflection(id: string): Promise<void> {
    const { notify, close, refresh, options } = this.#desk;
    const { port } = options;
    const trashId = await port.reflections.remove(id);
    this.#reflections = this.#reflections.filter((each) => each.id !== id);
    close();
    notify(t('reflection.removed'), 'success', () => port.restore(trashId).finally(refresh));
  }

  #editor(passage: Passage, draft: PassageDraftWords | null, ids: string[], index: number) {
    const { marks, notify, attempt, close, options } = this.#desk;
    const { port } = options;
    const { id } = passage;
    const placeNow = () => marks.get(id)?.range ?? this.#open?.mark.range ?? null;
    return (
      <PassageEditor
        key={id}
        passage={passage}
        draft={draft}
        stack={{ index, count: ids.length }}
        suggestTags={(query) => port.suggestTags(query)}
        onSave={(edit: PassageEdit) => this.acts.save(passage, edit, placeNow(), () => this.isOpen)}
        onTyped={(note, tags) => port.keepDraft(id, note, tags)}
        onClean={() => port.dropDraft(id)}
        onLost={({ code }) => notify(t(`error.${code}`), 'error')}
        onHeld={this.#onHeld}
        onRemove={() => void attempt(() => this.acts.remove(id, true))}
        onNext={() => this.write(ids, (index + 1) % ids.length, false)}
        onClose={close}
      />
    );
  }

  readonly #onHeld = (isHeld: boolean): void => {
    this.#isHeld = isHeld;
  };

  /** To the passage before or after in the document, round and round. */
  #step(id: string, step: 1 | -1): void {
    const { marks, options } = this.#desk;
    const placed = marks.all.flatMap(({ passage, range }) => (range ? [{ id: passage.id, range }] : []));
    const next = placed.at((placed.findIndex((each) => each.id === id) + step) % placed.length);
    if (!next) return;
    const { top, bottom } = next.range.getBoundingClientRect();
    if (top < 0 || bottom > (options.document.defaultView?.innerHeight ?? 0)) scrollToRange(next.range);
    const together = placed.filter(({ range }) => overlap(range, next.range)).map((each) => each.id);
    this.view(together, together.indexOf(next.id), true);
  }

  /** Waits for another range of a passage: what is selected now, or will be. */
  #showRangeBar(id: string, selected: SelectedText | null): void {
    const { marks, overlay, attempt, close, letGoOf } = this.#desk;
    this.#open = null;
    this.#ranging = id;
    marks.setActive(id);
    const accept = (range: Range) =>
      void attempt(async () => {
        const passage = marks.get(id)?.passage;
        if (!passage) throw new FailureError('not-found');
        await this.acts.plant(passage, range, t('passage.moved'));
        letGoOf(range);
      });
    overlay.show(
      <RangeBar onAccept={selected ? () => accept(selected.range) : undefined} onCancel={close} />,
      selected ? () => lineRects(selected.range) : 'bottom',
    );
  }
}

/** Ranges of two trees never meet, and may not be compared. */
function overlap(a: Range, b: Range): boolean {
  if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return false;
  return a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0;
}
