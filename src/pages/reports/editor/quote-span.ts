import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { QuotationSource } from '../../../core/report/report-doc.ts';
import { reportSchema } from './schema.ts';

/** What belongs to the words before or behind it, not to the text that goes on. */
const OPENING = /[“"‘(]/;
const CLOSING = /[.,;:!?…”"’)]/;

interface Part {
  /** A run of top-level paragraphs, or a part of one text within a list. */
  kind: 'block' | 'inline';
  from: number;
  to: number;
}

/**
 * Makes a quotation with its source of the words from `from` to `to`: paragraphs are split around them, as one step. In a
 * list, which holds no block, the words get quotation marks and their source in brackets. Null where nothing of it can
 * become one: in a heading, or in a quotation already.
 */
export function quoteSpan(state: EditorState, from: number, to: number, source: QuotationSource): Transaction | null {
  const { tr } = state;
  const parts = partsBetween(state.doc, from, to);
  if (parts.length === 0) return null;
  // From behind, so that places before stay where they are.
  for (const part of parts.reverse()) {
    if (part.kind === 'block') quoteBlock(tr, part, source);
    else quoteInline(tr, part, source);
  }
  return tr.scrollIntoView();
}

function partsBetween(doc: Node, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let isRunOn = false;
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos, parent) => {
    if (node.type.name === 'heading' || node.type.name === 'quotation') {
      isRunOn = false;
      return false;
    }
    if (!node.isTextblock) return true;
    const part = trimmed(doc, Math.max(from, pos + 1), Math.min(to, pos + node.nodeSize - 1));
    if (!part) return false;
    const last = parts.at(-1);
    const isBlock = parent === doc;
    if (isBlock && isRunOn && last) last.to = part.to;
    else parts.push({ kind: isBlock ? 'block' : 'inline', ...part });
    isRunOn = isBlock;
    return false;
  });
  return parts;
}

/** Without blanks at its ends, and with the marks that cling to it; null where no word is left. */
function trimmed(doc: Node, from: number, to: number): { from: number; to: number } | null {
  const $from = doc.resolve(from);
  const base = $from.start();
  const text = $from.parent.textBetween(0, $from.parent.content.size, '', '\ufffc');
  let start = from - base;
  let end = to - base;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (start === end) return null;
  while (start > 0 && OPENING.test(text[start - 1] ?? '')) start--;
  while (end < text.length && CLOSING.test(text[end] ?? '')) end++;
  return { from: base + start, to: base + end };
}

function quoteBlock(tr: Transaction, { from, to }: Part, source: QuotationSource): void {
  const $to = tr.doc.resolve(to);
  if (to < $to.end()) {
    const blanks = blanksAt($to.parent, $to.parentOffset, 1);
    tr.delete(to, to + blanks);
    if (to < tr.doc.resolve(to).end()) tr.split(to);
  }
  const $from = tr.doc.resolve(from);
  let start = from;
  let end = to;
  if (from > $from.start()) {
    const blanks = blanksAt($from.parent, $from.parentOffset, -1);
    tr.delete(from - blanks, from);
    const at = from - blanks;
    if (at > tr.doc.resolve(at).start()) {
      tr.split(at);
      start = at + 2;
    } else start = at;
    end = to - from + start;
  }
  const range = tr.doc.resolve(start).blockRange(tr.doc.resolve(end));
  const quotation = reportSchema.nodes.quotation;
  if (range && quotation) tr.wrap(range, [{ type: quotation, attrs: source }]);
}

function quoteInline(tr: Transaction, { from, to }: Part, source: QuotationSource): void {
  const text = tr.doc.textBetween(from, to);
  const isQuoted = /^[“"]/.test(text) && /[”"]$/.test(text);
  const end = isQuoted ? [] : [reportSchema.text('”')];
  tr.insert(to, [...end, reportSchema.text(' '), reportSchema.node('citation', source)]);
  if (!isQuoted) tr.insertText('“', from);
}

/** Blanks in a row from an offset of a text on, or right before it. */
function blanksAt(parent: Node, offset: number, direction: 1 | -1): number {
  const text = parent.textBetween(0, parent.content.size, '', '\ufffc');
  let count = 0;
  while (/\s/.test(text[direction === 1 ? offset + count : offset - count - 1] ?? '')) count++;
  return count;
}
