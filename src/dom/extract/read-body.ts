import { Readability } from '@mozilla/readability';
import { findDensest, proseIn } from './densest.ts';

/** Bodies shorter than this make Readability try again with fewer rules; local news is often shorter than its 500. */
const CHAR_THRESHOLD = 300;
/** Below this share of the page's prose Readability has picked a box beside the text. */
const MIN_SHARE = 0.3;
/** Shorter pages give no second opinion worth having. */
const MIN_PROSE = 600;

/** The element that holds the article: Readability's choice, checked against where the prose stands. */
export function readBody(copy: Document): Element | null {
  const densest = findDensest(copy.body);
  // Readability takes the document apart, so the alternative is set aside first.
  const spare = densest && densest.units >= MIN_PROSE ? (densest.element.cloneNode(true) as Element) : null;
  const chosen = byReadability(copy);
  if (!spare || !densest || (chosen && proseIn(chosen) >= densest.units * MIN_SHARE)) return chosen;
  for (const element of [...spare.querySelectorAll('nav, footer, aside, header, [aria-hidden="true"]')]) {
    if (proseIn(element) < densest.units * MIN_SHARE) element.remove();
  }
  return spare;
}

function byReadability(copy: Document): Element | null {
  // Readability takes headings for repeats of the title by words split at every Vietnamese letter, so it gets no
  // title; a headline inside the body is removed by our own comparison.
  copy.head.replaceChildren();
  const parsed = new Readability<Element>(copy, {
    charThreshold: CHAR_THRESHOLD,
    // Classes tell boilerplate from text; they go when the body is tidied.
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  return parsed?.content ?? null;
}
