/** A text that a draft is held against. */
export interface OverlapSource {
  id: string;
  text: string;
  /** Naming a text is no copy of it. */
  title?: string;
  /** Texts of one origin (a site, the writer's own papers) vouch for a stock phrase as one. */
  origin?: string;
}

/** Words that stand on both sides, one after the other, without a gap. */
export interface SameRun {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
}

/** A run of a draft that also stands in a source. Offsets in UTF-16 units of the texts as they were given. */
export interface Overlap {
  start: number;
  end: number;
  sourceId: string;
  sourceStart: number;
  sourceEnd: number;
  /** Syllables that are the same on both sides. */
  syllables: number;
  /** Every syllable is the same, one after the other. */
  isVerbatim: boolean;
  /** It stands in quotation marks, but no source is named with it. */
  quoted: boolean;
  /** What is the same, in the order of the draft. */
  same: SameRun[];
}

/** Part of a text, UTF-16 units; `end` is not part of it. */
export interface TextRange {
  start: number;
  end: number;
}

/** Fewer syllables in common are how the language is spoken. */
export const LEAST_SYLLABLES = 12;
