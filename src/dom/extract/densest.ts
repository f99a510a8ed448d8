/** A paragraph counts from this many letters outside links. */
const MIN_UNITS = 60;
/** The text's container holds this share of the page's prose. */
const SHARE = 0.7;
const ELSEWHERE =
  'nav, footer, aside, [class*="comment"], [id*="comment"], [class*="footer"], [class*="cookie"], [class*="sidebar"]';

/** The innermost element that holds most of the page's running text, and how much of it. */
export interface Densest {
  element: Element;
  units: number;
}

/** Tells where the running text stands, by paragraphs alone: the check on Readability's choice. */
export function findDensest(body: Element): Densest | null {
  const counts = new Map<Element, number>();
  let total = 0;
  for (const paragraph of body.querySelectorAll('p')) {
    const units = proseUnits(paragraph);
    if (units < MIN_UNITS || isElsewhere(paragraph)) continue;
    total += units;
    for (let node = paragraph.parentElement; node; node = node.parentElement) {
      counts.set(node, (counts.get(node) ?? 0) + units);
      if (node === body) break;
    }
  }
  let best: Densest | null = null;
  // Parents are counted before their inner elements are reached from later paragraphs, so size decides, then depth.
  for (const [element, units] of counts) {
    if (units < total * SHARE) continue;
    if (!best || best.element.contains(element)) best = { element, units };
  }
  return best;
}

/** Letters of running text in an element, as `findDensest` counts them. */
export function proseIn(root: Element): number {
  let total = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    const units = proseUnits(paragraph);
    if (units >= MIN_UNITS) total += units;
  }
  return total;
}

/** Themes put words like "comment" on the whole page's box: a box that holds the headline is no side matter. */
function isElsewhere(paragraph: Element): boolean {
  const box = paragraph.closest(ELSEWHERE);
  return box !== null && box.querySelector('h1') === null;
}

function proseUnits(paragraph: Element): number {
  let units = length(paragraph);
  for (const link of paragraph.querySelectorAll('a')) units -= length(link);
  return units;
}

function length(element: Element): number {
  return (element.textContent ?? '').trim().length;
}
