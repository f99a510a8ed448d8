import type { AnchorState } from '../core/anchoring/selector.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reflection } from '../core/model/reflection.ts';
import { quoteOf } from '../dom/anchor/index.ts';
import { scrollToRange } from '../dom/highlight/scroll-to-range.ts';
import type { SelectedText } from '../dom/selection/current-selection.ts';
import { t } from '../i18n/t.ts';
import type { Desk } from './desk.ts';
import { nextPassage, passageBehind, putCaret } from './next-passage.ts';
import type { OpenCard } from './open-card.ts';
import { PageReflections } from './page-reflections.ts';
import { PassageActs } from './passage-acts.ts';
import { PassageEditor } from './passage-editor.tsx';
import { PassageView } from './passage-view.tsx';
import type { PassageDraftWords } from './port.ts';
import { RangeChoice } from './range-choice.tsx';
import { ReflectionForm } from './reflection-form.tsx';
import { ReflectionList } from './reflection-list.tsx';
import type { OpenedReflection } from './reflection-port.ts';
import { type Hover, watchHover } from './watch-hover.ts';

/** The card over one passage: to read, to write on it, to reflect on it, and to choose its range anew. */
export class Cards {
  readonly #desk: Desk;
  readonly acts: PassageActs;
  #open: OpenCard | null = null;
  readonly range: RangeChoice;
  /** Whether the card holds words that could not be saved. */
  isHeld = false;
  readonly #reflections: PageReflections;
  readonly #hover: Hover;

  constructor(desk: Desk, signal: AbortSignal) {
    this.#desk = desk;
    this.acts = new PassageActs(desk);
    this.range = new RangeChoice(desk, this.acts);
    this.#reflections = new PageReflections(desk.options.port);
    const { marks, overlay, options } = desk;
    this.#hover = watchHover(options.document, {
      at: (x, y) => (marks.isEmpty ? [] : marks.at(x, y)),
      owns: (event) => overlay.owns(event),
      onRest: (ids) => this.#onHover(ids),
      onAway: () => this.#isPassing && !overlay.hasFocus && desk.close(),
      signal,
    });
  }

  /** Passages came to the page: a pointer that rests on one opens its card. */
  follow(): void {
    if (!this.#desk.marks.isEmpty) this.#hover.follow();
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

  /** A card that came with the pointer and goes with it. */
  get #isPassing(): boolean {
    return this.#open?.mode === 'view' && !this.#open.isPinned;
  }

  /** The box is somebody else's now. */
  forget(): void {
    this.#open = null;
    this.range.stop();
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
    this.range.stop();
    this.#open = { ids, index, mark, mode: 'view', isPinned };
    marks.setActive(mark.passage.id);
    overlay.show(this.#view(this.#open), () => this.#desk.marks.linesOf(mark.passage.id));
  }

  /**
   * The card of the passage after the open one, or after where the reader is, with the focus in it; that of the first
   * where `isAnew`. Whether there is one: behind the last there is none.
   * @param elsewhere ids of passages that are passed over
   * @param named the one whose card is wanted, where it is named
   */
  next(isAnew: boolean, elsewhere: readonly string[], named?: string): boolean {
    const { marks, overlay, close, options } = this.#desk;
    const from = isAnew ? null : (this.#open?.mark.passage.id ?? options.document);
    const next = named ?? passageBehind(marks.all, from, elsewhere)?.passage.id;
    if (this.isWriting || !next) close();
    if (this.isHeld || !next) return this.isHeld;
    this.#step(next, 0);
    return this.isOpen && overlay.focusFirst('button');
  }

  /** Another range is waited for from outside the page. @throws FailureError `not-found`, `unsaved-words` */
  changeRange(id: string, selected: SelectedText | null): AnchorState {
    const mark = this.#desk.marks.get(id);
    if (!mark) throw new FailureError('not-found');
    if (this.isWriting) this.#desk.close();
    if (this.isHeld) throw new FailureError('unsaved-words');
    this.#open = null;
    this.range.begin(mark, selected);
    return mark.state;
  }

  write(ids: string[], index: number, focus: boolean): void {
    const { marks, overlay, attempt, options } = this.#desk;
    void attempt(async () => {
      const id = ids[index];
      if (id === undefined || !marks.get(id)?.range) return;
      const draft = await options.port.loadDraft(id);
      const mark = marks.get(id);
      if (!mark) return;
      this.range.stop();
      this.#open = { ids, index, mark, mode: 'edit', isPinned: true };
      marks.setActive(id);
      overlay.show(this.#editor(mark.passage, draft, ids, index), () => this.#desk.marks.linesOf(id));
      if (focus) overlay.focusFirst('textarea');
    });
  }

  /** The reader's own practice, to be tied to a passage: a new one, or one to go on with. */
  reflect(ids: string[], index: number, reflection: Reflection | null, isFromCard: boolean): void {
    const { marks, overlay, attempt } = this.#desk;
    void attempt(async () => {
      const id = ids[index] ?? '';
      const passage = marks.get(id)?.passage;
      if (!passage) return;
      const place = { articleId: passage.articleId, passageId: id };
      const opened = await this.#reflections.open(place, reflection);
      const mark = marks.get(id);
      if (!mark) return;
      this.range.stop();
      this.#open = { ids, index, mark, mode: 'reflect', isPinned: true, opened, isFromCard };
      marks.setActive(id);
      overlay.show(this.#form(this.#open, opened), () => this.#desk.marks.linesOf(id));
      overlay.focusFirst('textarea');
    });
  }

  loadReflections(): Promise<void> {
    return this.#reflections.load();
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

  #onHover(ids: string[]): void {
    const { overlay, options } = this.#desk;
    if (overlay.host !== null && !this.#isPassing) return;
    if (this.#open?.ids.join() === ids.join() || !options.port.isAlive()) return;
    if (options.document.getSelection()?.isCollapsed === false) return;
    this.view(ids, 0, false);
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
        onChangeRange={() => {
          this.#open = null;
          this.range.show(id, null);
        }}
        onRemove={() => void attempt(() => this.acts.remove(id, true))}
        onKeep={inPlace((now) => this.acts.plant(passage, now, t('passage.kept')))}
        onRefuse={inPlace((now) => this.acts.refuse(passage, now))}
        onNext={() => this.view(ids, (index + 1) % ids.length, true)}
        onStep={(step) => this.#step(id, step)}
        onReflect={() => this.reflect(ids, index, null, true)}
        onClose={() => this.dismiss()}
      >
        <ReflectionList
          reflections={this.#reflections.of(id)}
          onEdit={(reflection) => this.reflect(ids, index, reflection, true)}
          onRemove={(each) => void attempt(() => this.acts.removeReflection(this.#reflections, each))}
        />
      </PassageView>
    );
  }

  #form({ ids, index, mark, isFromCard = false }: OpenCard, opened: OpenedReflection) {
    const { notify, attempt, options } = this.#desk;
    const { keepDraft, dropDraft } = options.port.reflections;
    return (
      <div key={opened.id} class="th-root th-annotator th-passage-editor">
        <ReflectionForm
          opened={opened}
          about={mark.passage.quote}
          reflection={this.#reflections.find(opened.id)}
          onSave={async (input) => {
            await this.#reflections.save(input);
            this.redraw();
          }}
          onKeepDraft={keepDraft}
          onDropDraft={dropDraft}
          onLost={({ code }) => notify(t(`error.${code}`), 'error')}
          onHeld={this.#onHeld}
          onRemove={() => void attempt(() => this.acts.removeReflection(this.#reflections, opened.id))}
          onClose={() =>
            isFromCard ? this.view(ids, index, true) : this.acts.leaveReflection(this.#reflections, opened.id)
          }
        />
      </div>
    );
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
        onSave={(edit, base) => this.acts.save(passage, edit, base, placeNow(), () => this.isOpen)}
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
    this.isHeld = isHeld;
  };

  /** To a passage before or after in the document, round and round; the caret goes with it. */
  #step(id: string, step: number): void {
    const { marks, options } = this.#desk;
    const next = nextPassage(marks.all, id, step);
    if (!next) return;
    const { top, bottom } = next.range.getBoundingClientRect();
    const view = options.document.defaultView;
    // What is in sight in a frame may be out of sight in the page around it.
    if (view !== view?.top || top < 0 || bottom > (view?.innerHeight ?? 0)) scrollToRange(next.range);
    putCaret(next.range, options.document);
    this.view(next.ids, next.index, true);
  }
}
