import { finish } from '../../core/anchoring/page-index.ts';
import type { Role } from '../../core/model/role.ts';
import { offsetsOfRange } from '../anchor/boundaries.ts';
import { collectText } from '../anchor/text-map.ts';
import { drawOver } from './draw-over.ts';

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
  drawOver(finish(collectText(copy)), placed, drawn);
  return copy;
}

/** A piece of one text node in a box of every passage that covers it. */
function drawn(
  text: Text,
  covering: readonly Placed[],
  begins: readonly Placed[],
  ends: readonly Placed[],
  node: Text,
): Node[] {
  const hasMargin = node.parentElement?.closest('td, th, figcaption') === null;
  let piece: Node = text;
  covering.toReversed().forEach((passage, depth) => {
    const box = element(node, 'span', `print-mark print-mark-${passage.role}`);
    box.dataset.lane = String(Math.min(2, covering.length - 1 - depth));
    box.append(piece);
    piece = box;
  });
  const labels = hasMargin
    ? begins.map(({ number, label }) => named(node, 'span', 'print-label', `${number} · ${label}`))
    : [];
  return [...labels, piece, ...ends.map(({ number }) => named(node, 'sup', 'print-number', String(number)))];
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
