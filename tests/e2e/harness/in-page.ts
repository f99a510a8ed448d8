// Functions that run inside pages. Each is sent over as text, so each stands alone: no imports, no helpers outside.
import type { Point, Target } from './harness.ts';

/** Middle of the first visible element that fits, after scrolling it into view; null when there is none. */
export function findElement({ selector, text }: Target, root: ParentNode = document): Point | null {
  for (const element of root.querySelectorAll<HTMLElement>(selector)) {
    const words = [
      element.textContent,
      element.getAttribute('aria-label'),
      element.getAttribute('placeholder'),
      element.getAttribute('title'),
    ];
    if (text !== undefined && !words.some((word) => word?.replace(/\s+/g, ' ').includes(text))) continue;
    const shown = { opacityProperty: true, visibilityProperty: true };
    if (!element.checkVisibility(shown)) continue;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width > 0 && height > 0) return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}

/** Edges and first line of a run of text. Points are in the viewport; `fits` tells whether both ends are in it. */
export interface TextPlace {
  start: Point;
  end: Point;
  middle: Point;
  fits: boolean;
}

/** Finds a run of text, white space collapsed, across elements, and scrolls it into view. */
export function findText({ text, scrollTo }: { text: string; scrollTo: 'start' | 'end' }): TextPlace | null {
  const wanted = text.replace(/\s+/g, ' ').trim();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const places: { node: Text; offset: number }[] = [];
  let flat = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = /\s/.test(node.data[offset] ?? '') ? ' ' : node.data[offset];
      if (letter === ' ' && flat.endsWith(' ')) continue;
      flat += letter;
      places.push({ node, offset });
    }
    // Two blocks never read as one word.
    if (!flat.endsWith(' ')) {
      const next = walker.nextNode() as Text | null;
      const block = (of: Text | null) => of?.parentElement?.closest('p,li,h1,h2,h3,h4,h5,h6,td,th,div,blockquote');
      if (next && block(next) !== block(node)) {
        flat += ' ';
        places.push({ node, offset: node.data.length });
      }
      if (next) walker.previousNode();
    }
  }
  const at = flat.indexOf(wanted);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (at < 0 || !first || !last) return null;
  const range = document.createRange();
  const box = (place: { node: Text; offset: number }): DOMRect => {
    range.setStart(place.node, place.offset);
    range.setEnd(place.node, place.offset + 1);
    return range.getClientRects()[0] ?? range.getBoundingClientRect();
  };
  const goal = scrollTo === 'start' ? first : last;
  const away = box(goal);
  const margin = 120;
  if (away.top < margin || away.bottom > innerHeight - margin) {
    scrollBy({ top: away.top - innerHeight / 3, behavior: 'instant' });
  }
  const start = box(first);
  const end = box(last);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  const line = [...range.getClientRects()].find(({ width }) => width > 1) ?? range.getBoundingClientRect();
  return {
    start: { x: start.left + 0.5, y: start.top + start.height / 2 },
    end: { x: end.right - 0.5, y: end.top + end.height / 2 },
    middle: { x: line.left + line.width / 2, y: line.top + line.height / 2 },
    fits: start.top >= 0 && end.bottom <= innerHeight,
  };
}

/** Texts of every painted highlight, by name. What is painted may be static ranges, which have no text of their own. */
export function readPainted(): Record<string, string[]> {
  const painted: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    const ranges = [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const texts = ranges.map((range) => String(range).replace(/\s+/g, ' ')).filter(Boolean);
    if (texts.length > 0) painted[name] = texts;
  }
  return painted;
}
