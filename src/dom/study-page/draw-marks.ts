import { finish } from '../../core/anchoring/page-index.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Role } from '../../core/model/role.ts';
import { offsetsOfRange } from '../anchor/boundaries.ts';
import { anchorAll } from '../anchor/index.ts';
import { collectText } from '../anchor/text-map.ts';
import { type Covering, drawOver } from '../saved-copy/draw-over.ts';

interface Placed extends Covering {
  passage: Passage;
}

export interface DrawnMark {
  passage: Passage;
  /** Its last element in the text: where its number stands. */
  last: Element;
}

/** Deeper ones share the last lane, as on the screen. */
const LANES = 2;

/**
 * Draws passages into a text as `mark` elements, each with a link to its note, numbered in the text's order.
 * @param nameMark what such a link is called to who does not see its colour
 */
export function drawMarks(
  root: Element,
  passages: readonly Passage[],
  prefix: string,
  nameMark: (number: number, role: Role) => string,
): DrawnMark[] {
  const placed = placeAll(root, passages);
  const firsts = new Map<Placed, Element>();
  const lasts = new Map<Placed, Element>();
  drawOver(finish(collectText(root)), placed, (text, covering, _begins, _ends, node) => {
    let piece: Node = text;
    covering.toReversed().forEach((one, depth) => {
      const lane = Math.min(LANES, covering.length - 1 - depth);
      const mark = node.ownerDocument.createElement('mark');
      mark.className = `m ${one.passage.role}${lane > 0 ? ` l${lane}` : ''}`;
      mark.append(piece);
      if (!firsts.has(one)) firsts.set(one, mark);
      lasts.set(one, mark);
      piece = mark;
    });
    return [piece];
  });
  const drawn = placed.filter((one) => lasts.has(one));
  return drawn.map((one, index) => {
    const number = index + 1;
    const last = lasts.get(one) as Element;
    (firsts.get(one) as Element).id = `${prefix}d${number}`;
    const link = last.ownerDocument.createElement('a');
    link.className = 'ref';
    link.href = `#${prefix}g${number}`;
    link.setAttribute('aria-label', nameMark(number, one.passage.role));
    link.textContent = String(number);
    behind(last).after(link);
    return { passage: one.passage, last };
  });
}

/** In the text's order, the longer first where two begin together. */
function placeAll(root: Element, passages: readonly Passage[]): Placed[] {
  const ranges = anchorAll(
    root,
    passages.map(({ selector }) => selector),
  );
  const map = finish(collectText(root));
  return passages
    .flatMap((passage, index): Placed[] => {
      const range = ranges[index]?.range;
      const offsets = range ? offsetsOfRange(map, range) : null;
      return offsets ? [{ passage, ...offsets }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a link may stand: no link holds another, and a mark around the mark is gone through. */
function behind(mark: Element): Element {
  let element = mark.closest('a') ?? mark;
  while (element.parentElement?.localName === 'mark' && element.nextSibling === null) element = element.parentElement;
  return element;
}
