import { Readability } from '@mozilla/readability';

/** Bodies shorter than this make Readability try again with fewer rules; local news is often shorter than its 500. */
const CHAR_THRESHOLD = 300;

/** The element that holds the article, by Readability. Takes the document apart. */
export function readBody(copy: Document): Element | null {
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
