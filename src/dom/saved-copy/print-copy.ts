import { finish } from '../../core/anchoring/page-index.ts';
import type { Role } from '../../core/model/role.ts';
import { offsetsOfRange } from '../anchor/boundaries.ts';
import { collectText } from '../anchor/text-map.ts';

export interface PrintedPassage {
  range: Range;
  role: Role;
  /** In the order of the text, from 1: what its note is found by. */
  number: number;
  /** Of its role: colour and pattern are explained where they stand. */
  label: string;
}

interface Placed extends PrintedPassage {
  start: number;
  end: number;
}

/**
 * A copy of a text with its passages drawn as elements, numbered, each with a label in the margin. The text itself must
 * not change, and highlights that a style paints carry no numbers.
 */
export function makePrintCopy(root: HTMLElement, passages: readonly PrintedPassage[]): HTMLElement {
  const map = finish(collectText(root));
  const placed = passages.flatMap((passage): Placed[] => {
    const offsets = offsetsOfRange(map, passage.range);
    return offsets ? [{ ...passage, ...offsets }] : [];
  });
  const copy = root.cloneNode(true) as HTMLElement;
  const copied = finish(collectText(copy));
  copied.nodes.forEach((node, index) => {
    const from = copied.starts[index] ?? 0;
    const to = from + node.length;
    const inside = placed.filter(({ start, end }) => start < to && end > from);
    if (inside.length > 0) node.replaceWith(...drawn(node, from, inside));
  });
  return copy;
}

/** The pieces of one text node, each in a box of every passage that covers it. */
function drawn(node: Text, from: number, inside: readonly Placed[]): Node[] {
  const to = from + node.length;
  const edges = inside.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  const hasMargin = node.parentElement?.closest('td, th, figcaption') === null;
  return cuts.slice(0, -1).flatMap((cut, index) => {
    const end = cuts[index + 1] ?? to;
    const covering = inside.filter((passage) => passage.start <= cut && passage.end >= end);
    let piece: Node = node.ownerDocument.createTextNode(node.data.slice(cut - from, end - from));
    covering.toReversed().forEach((passage, depth) => {
      const box = element(node, 'span', `print-mark print-mark-${passage.role}`);
      box.dataset.lane = String(Math.min(2, covering.length - 1 - depth));
      box.append(piece);
      piece = box;
    });
    const begins = covering.filter((passage) => passage.start === cut);
    const ends = covering.filter((passage) => passage.end === end);
    const labels = hasMargin
      ? begins.map(({ number, label }) => named(node, 'span', 'print-label', `${number} · ${label}`))
      : [];
    return [...labels, piece, ...ends.map(({ number }) => named(node, 'sup', 'print-number', String(number)))];
  });
}

function named(near: Node, tag: string, className: string, text: string): HTMLElement {
  const made = element(near, tag, className);
  made.textContent = text;
  return made;
}

function element(near: Node, tag: string, className: string): HTMLElement {
  const made = (near.ownerDocument as Document).createElement(tag);
  made.className = className;
  return made;
}
