import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { SectionWords } from '../../../core/report/reflection-blocks.ts';
import type { TemplateSection } from '../../../core/report/report.ts';
import type { QuotationSource, ReportDoc } from '../../../core/report/report-doc.ts';
import { type EditorLook, lookOf, sourceAt } from './block-commands.ts';
import { insertCitation, insertIntoSections, insertParagraphs } from './insert.ts';
import { type EditorKeys, keysPlugins } from './keys.ts';
import { pastePlugin } from './paste.ts';
import { promptsPlugin } from './prompts.ts';
import { quoteSpan } from './quote-span.ts';
import { isSectionHeading, reportSchema } from './schema.ts';
import { oneOfEachSection } from './section-guard.ts';
import { type MarkedSpan, markSpans, pointAtSpan, spansPlugin } from './spans.ts';

export interface EditorOptions extends EditorKeys {
  doc: ReportDoc;
  sections: readonly TemplateSection[];
  label: string;
  /** What a span that is pointed out is, for who cannot see it. */
  spanLabel: () => string;
  /** After every transaction. `isTyped`: the text is another one, and not because it was given from outside. */
  onChange: (change: { isDoc: boolean; isTyped: boolean }) => void;
  /** The source under a quotation, or one named in the text, was pressed. */
  onSource: () => void;
}

export type EditorStand = EditorLook & { canUndo: boolean; canRedo: boolean };

const FROM_OUTSIDE = 'from-outside';

/** The text of one paper, being written. The only way of the page to ProseMirror. */
export class ReportEditor {
  readonly view: EditorView;
  readonly #onSource: () => void;
  /** Places that are waited for, kept in step with the text. */
  readonly #held = new Set<{ pos: number; isTypedOn: boolean }>();

  constructor(host: HTMLElement, options: EditorOptions) {
    const { doc, sections, label, spanLabel, onChange } = options;
    this.#onSource = options.onSource;
    const plugins = [
      history(),
      ...keysPlugins(options),
      pastePlugin(),
      promptsPlugin(sections),
      spansPlugin(spanLabel),
      oneOfEachSection(),
    ];
    const node = reportSchema.nodeFromJSON(doc);
    node.check();
    const state = EditorState.create({ doc: node, plugins });
    this.view = new EditorView(host, {
      state: state.apply(state.tr.setSelection(firstPlace(state))),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'report-text',
        lang: 'vi',
        spellcheck: 'false',
      },
      dispatchTransaction: (tr) => {
        this.view.updateState(this.view.state.apply(tr));
        for (const place of this.#held) {
          place.pos = tr.mapping.map(place.pos, -1);
          place.isTypedOn ||= tr.docChanged;
        }
        const isDoc = tr.docChanged;
        onChange({ isDoc, isTyped: isDoc && tr.getMeta(FROM_OUTSIDE) !== true });
      },
      handleClickOn: (_view, pos, node, _nodePos, event) => this.#pressed(pos, node.type.name, event),
    });
  }

  get doc(): ReportDoc {
    return this.view.state.doc.toJSON() as ReportDoc;
  }

  get isComposing(): boolean {
    return this.view.composing;
  }

  get look(): EditorStand {
    const { state } = this.view;
    return { ...lookOf(state), canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 };
  }

  /** The source of the quotation around the caret, or of the citation that is chosen; null where there is none. */
  get source(): QuotationSource | null {
    return (sourceAt(this.view.state)?.attrs as QuotationSource | undefined) ?? null;
  }

  run(command: Command): void {
    command(this.view.state, this.view.dispatch);
    this.view.focus();
  }

  undo = (): void => this.run(undo);
  redo = (): void => this.run(redo);
  focus = (): void => this.view.focus();
  destroy = (): void => this.view.destroy();

  /** Takes in a text that was written elsewhere. Only what differs is replaced, so the caret stays; it can be undone. */
  takeIn(doc: ReportDoc, isTyped = false): void {
    const { state } = this.view;
    const next = reportSchema.nodeFromJSON(doc);
    const start = state.doc.content.findDiffStart(next.content);
    const end = state.doc.content.findDiffEnd(next.content);
    if (start === null || !end) return;
    const overlap = start - Math.min(end.a, end.b);
    const shift = Math.max(0, overlap);
    const tr = state.tr.replace(start, end.a + shift, next.slice(start, end.b + shift));
    this.view.dispatch(tr.setMeta(FROM_OUTSIDE, !isTyped));
  }

  /**
   * Inserts at the caret as it is now, once what is inserted is known. Where something was typed meanwhile the caret stays
   * with that.
   */
  async insertLater(what: Promise<(state: EditorState) => Transaction>): Promise<void> {
    const place = { pos: this.view.state.selection.to, isTypedOn: false };
    this.#held.add(place);
    const make = await what.finally(() => this.#held.delete(place));
    if (this.view.isDestroyed) return;
    const { state } = this.view;
    const { selection } = state;
    if (!place.isTypedOn) return this.#write(make(state));
    const there = TextSelection.near(state.doc.resolve(Math.min(place.pos, state.doc.content.size)), -1);
    const tr = make(state.apply(state.tr.setSelection(there)));
    // The same steps, over the text with the caret where it is.
    const own = state.tr;
    for (const step of tr.steps) own.step(step);
    this.#write(own.setSelection(selection.map(own.doc, own.mapping)));
  }

  insertCitation(source: QuotationSource): void {
    this.#write(insertCitation(this.view.state, source));
  }

  insertParagraphs(texts: readonly string[]): void {
    this.#write(insertParagraphs(this.view.state, texts));
  }

  insertIntoSections(words: readonly SectionWords[]): void {
    this.#write(insertIntoSections(this.view.state, words));
  }

  /** Gives the quotation around the caret, or the chosen citation, another source. */
  setSource(source: QuotationSource): void {
    const found = sourceAt(this.view.state);
    if (found) this.#write(this.view.state.tr.setNodeMarkup(found.pos, null, { ...source }));
  }

  /** Puts a section of the template that was deleted at the end of the paper. */
  addSection({ id, title }: TemplateSection): void {
    const heading = reportSchema.node(
      'heading',
      { level: 1, sectionId: id },
      title === '' ? [] : [reportSchema.text(title)],
    );
    const { tr } = this.view.state;
    const end = tr.doc.content.size;
    tr.insert(end, [heading, reportSchema.node('paragraph')]);
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1));
    this.#write(tr.scrollIntoView());
  }

  /** Goes to a section: its heading to the top, the caret to the end of its first line. @param at the heading's place among the blocks, -1 for the beginning */
  goToBlock(at: number, sectionId: string | null = null): void {
    const { doc, tr } = this.view.state;
    let pos = 0;
    for (let index = 0; index < Math.min(Math.max(0, at), doc.childCount - 1); index++)
      pos += doc.child(index).nodeSize;
    // A section is where it stands now: the outline is a moment behind the text.
    if (sectionId !== null) {
      doc.forEach((block, offset) => {
        if (block.attrs.sectionId === sectionId) pos = offset;
      });
    }
    const heading = doc.nodeAt(pos);
    const behind = at >= 0 && heading ? pos + heading.nodeSize : pos;
    const block = doc.nodeAt(behind);
    const inside = block?.isTextblock && !isSectionHeading(block) ? behind + block.nodeSize - 1 : pos + 1;
    this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(Math.min(inside, doc.content.size)), 1)));
    this.view.focus();
    const element = this.view.nodeDOM(pos);
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
  }

  /** Points out these runs of the text in the place of those before. */
  markSpans(spans: readonly MarkedSpan[]): void {
    markSpans(this.view, spans);
  }

  /** Brings a run of the text into sight and points to it. The focus stays where it is. */
  showSpan(from: number, to: number): void {
    pointAtSpan(this.view, from, to);
    const { node } = this.view.domAtPos(from);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center' });
  }

  /** Makes a quotation with its source of a run of the text. False where that cannot be. */
  quoteSpan(from: number, to: number, source: QuotationSource): boolean {
    const tr = quoteSpan(this.view.state, from, to, source);
    if (tr) this.#write(tr);
    return tr !== null;
  }

  /** Selects a run of the text to be written anew. */
  rewriteSpan(from: number, to: number): void {
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
    this.view.focus();
  }

  #write(tr: Transaction): void {
    this.view.dispatch(tr);
    this.view.focus();
  }

  #pressed(pos: number, name: string, event: MouseEvent): boolean {
    if (name === 'citation') {
      const { tr, doc } = this.view.state;
      this.view.dispatch(tr.setSelection(NodeSelection.create(doc, pos)));
      if (event.detail > 1) this.#onSource();
      return true;
    }
    const isSource = (event.target as Element).closest('.report-quotation-source') !== null;
    if (name !== 'quotation' || !isSource) return false;
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos), -1)));
    this.#onSource();
    return true;
  }
}

/** Where writing goes on: the first section with nothing in it, else the end. */
function firstPlace(state: EditorState): TextSelection {
  const { doc } = state;
  let place: number | null = null;
  doc.forEach((node, offset, index) => {
    const isAfterHeading = index > 0 && isSectionHeading(doc.child(index - 1));
    if (place === null && isAfterHeading && node.isTextblock && node.content.size === 0) place = offset + 1;
  });
  return TextSelection.near(doc.resolve(place ?? doc.content.size), place === null ? -1 : 1) as TextSelection;
}
