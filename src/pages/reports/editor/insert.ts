import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { SectionWords } from '../../../core/report/reflection-blocks.ts';
import type { QuotationSource, ReportParagraph } from '../../../core/report/report-doc.ts';
import { isSectionHeading, reportSchema } from './schema.ts';

/** Words of a source as a block of their own, behind the block with the caret. The caret goes on below. */
export function insertQuotation(state: EditorState, quote: string, source: QuotationSource): Transaction {
  const paragraphs = quote
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraphOf(line.trim()));
  return insertBlocks(state, [reportSchema.node('quotation', source, paragraphs)]);
}

/** Paragraphs of the writer's own, behind the block with the caret. */
export function insertParagraphs(state: EditorState, texts: readonly string[]): Transaction {
  return insertBlocks(state, texts.map(paragraphOf));
}

function insertBlocks(state: EditorState, blocks: Node[]): Transaction {
  const { tr } = state;
  const at = placeFor(state.selection.$to);
  const behind = at.to < tr.doc.content.size ? tr.doc.nodeAt(at.to) : null;
  // Something to write on in: not the heading of the next section.
  const isRoom = behind?.type === reportSchema.nodes.paragraph;
  const content = isRoom ? blocks : [...blocks, reportSchema.node('paragraph')];
  tr.replaceWith(at.from, at.to, content);
  const end = at.from + Fragment.from(blocks).size;
  tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1), 1));
  return tr.scrollIntoView();
}

/** Names a source in running text, behind what is selected. */
export function insertCitation(state: EditorState, source: QuotationSource): Transaction {
  const { tr, selection } = state;
  const { $to } = selection;
  if (!$to.parent.isTextblock) return insertBlocks(state, [reportSchema.node('paragraph', null, [citationOf(source)])]);
  const before = $to.parent.textBetween(0, $to.parentOffset, '', ' ');
  const needsBlank = before !== '' && !/\s$/.test(before);
  const nodes = [...(needsBlank ? [reportSchema.text(' ')] : []), citationOf(source)];
  tr.insert($to.pos, nodes);
  tr.setSelection(TextSelection.create(tr.doc, $to.pos + Fragment.from(nodes).size));
  return tr.scrollIntoView();
}

/**
 * Paragraphs into the sections that ask for them, each at the end of its section, as one step. What no section asks for
 * goes where the caret is. The caret goes behind the last of them.
 */
export function insertIntoSections(state: EditorState, words: readonly SectionWords[]): Transaction {
  const { tr } = state;
  let last = state.selection.to;
  for (const { sectionId, paragraphs } of words) {
    const place = sectionEnd(tr.doc, sectionId) ?? placeFor(tr.doc.resolve(Math.min(last, tr.doc.content.size)));
    const nodes = paragraphs.map((paragraph: ReportParagraph) => reportSchema.nodeFromJSON(paragraph));
    tr.replaceWith(place.from, place.to, nodes);
    last = place.from + Fragment.from(nodes).size - 1;
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(last), -1)).scrollIntoView();
}

interface Place {
  from: number;
  to: number;
}

/** Behind the top-level block; in its place where it is an empty paragraph. */
function placeFor($pos: ResolvedPos): Place {
  if ($pos.depth === 0) return { from: $pos.pos, to: $pos.pos };
  const block = $pos.node(1);
  const to = $pos.after(1);
  return { from: isEmptyParagraph(block) ? $pos.before(1) : to, to };
}

/** The end of a section; its last paragraph where that is empty. Null where the paper has no such section. */
function sectionEnd(doc: Node, sectionId: string | null): Place | null {
  if (sectionId === null) return null;
  let isInside = false;
  let end: number | null = null;
  let last: { node: Node; offset: number } | null = null;
  doc.forEach((node, offset) => {
    if (isSectionHeading(node)) {
      if (isInside) end ??= offset;
      isInside = node.attrs.sectionId === sectionId || (isInside && end === null);
    } else if (isInside && end === null) last = { node, offset };
    if (isInside && isSectionHeading(node) && node.attrs.sectionId === sectionId) last = { node, offset };
  });
  const found = last as { node: Node; offset: number } | null;
  if (!found) return null;
  const to = found.offset + found.node.nodeSize;
  return { from: isEmptyParagraph(found.node) ? found.offset : to, to };
}

function isEmptyParagraph(node: Node): boolean {
  return node.type === reportSchema.nodes.paragraph && node.content.size === 0;
}

function paragraphOf(text: string): Node {
  return reportSchema.node('paragraph', null, text === '' ? [] : [reportSchema.text(text)]);
}

function citationOf(source: QuotationSource): Node {
  return reportSchema.node('citation', source);
}
