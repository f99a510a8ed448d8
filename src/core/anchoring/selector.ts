/**
 * How a passage finds its place again. Shaped after the W3C Web Annotation model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), with a position that refines it.
 * Plain JSON, at most 700 bytes for a usual passage.
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
    /** Offsets in the collapsed text of the root, UTF-16 units. A hint, never trusted alone. */
    start: number;
    end: number;
  };
}

export type AnchorState = 'found' | 'changed' | 'lost';
