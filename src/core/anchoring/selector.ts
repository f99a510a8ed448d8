/**
 * How a passage finds its place again. Shaped after the W3C Web Annotation model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), with a position that refines it.
 * Plain JSON, at most 700 bytes for a usual passage. `prefix + exact + suffix` is one run of the page's text,
 * so a passage that begins inside a word is written down without loss.
 */
export interface Selector {
  type: 'TextQuoteSelector';
  /** The quotation, NFC, white space collapsed. Very long ones are cut in the middle: see `ellipsis`. */
  exact: string;
  /** Text just before and after it, NFC, white space collapsed. */
  prefix: string;
  suffix: string;
  position: {
    type: 'TextPositionSelector';
    /**
     * Offsets in the collapsed text of the root, UTF-16 units. A hint, never trusted alone. Both 0 where it was never known
     * (`hasPosition`): of a passage that comes from another program, before its page was opened.
     */
    start: number;
    end: number;
  };
  /** Ours, beside the W3C fields: what was left out of a very long `exact`. */
  ellipsis?: Ellipsis;
  /** Ours, beside the W3C fields: present only when the page had look-alikes. */
  rivals?: Rivals;
  /** Ours: fingerprints of texts that the reader said are not this passage, so that it is not painted over them again. */
  refused?: string[];
}

export interface Ellipsis {
  /** Index in `exact` of the one "…" that stands for what was cut. */
  at: number;
  /** How many words were cut. */
  words: number;
  /** Fingerprint of the words that were cut. */
  mark: string;
}

/**
 * Look-alikes that stood on the page when the passage was made. Without them nobody can tell, once the original is
 * deleted, that what is left is something else.
 */
export interface Rivals {
  /** Identical passages elsewhere on the page, and how many of them stood before this one. */
  same: number;
  before: number;
  /** What tells the identical ones apart, nearest first: see `apart.ts`. */
  apart?: string[];
  /** Fingerprints of the text of near look-alikes: the two next to it, then the most alike. */
  near?: string[];
  /** How alike the nearest of them was, in hundredths. */
  alike?: number;
  /** Which of the passage's words, counted from 0, its near look-alikes lack: a number, a name, a date. */
  own?: number[];
  /** How alike the nearest of those was that are not listed. Absent when all are. */
  unlisted?: number;
}

export type AnchorState = 'found' | 'changed' | 'lost';
