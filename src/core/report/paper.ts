/** A stretch of text of one look. */
export interface PaperRun {
  text: string;
  strong?: true;
  em?: true;
}

export type PaperTextStyle =
  | 'title'
  | 'subtitle'
  | 'writer'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'sources-title'
  | 'source';

/** The two columns at the top. Every part may be empty; without any there is no head. */
export interface PaperHead {
  kind: 'head';
  superiorBody: string;
  unit: string;
  /** Below the unit: the star of the Party's papers, a line below those of others. */
  mark: 'star' | 'line' | null;
  /** Of the Party for its members, of the State for others; empty where the writer did not say. */
  motto: string[];
  placeAndDay: string;
}

export interface PaperText {
  kind: 'text';
  style: PaperTextStyle;
  runs: PaperRun[];
  /** Of an item: how deep its list stands in others, from 0. */
  depth?: number;
  /** Begins a part of the paper: more room above. */
  isFirst?: true;
}

export interface PaperSignature {
  kind: 'signature';
  label: string;
  hint: string;
  name: string;
  /** Above the signature, of a paper without a head. */
  placeAndDay?: string;
}

export type PaperBlock = PaperHead | PaperText | PaperSignature;

/** Text of a run of blocks as it is read out: one line a block. Signature and head are their parts. */
export function textOfBlock(block: PaperBlock): string {
  if (block.kind === 'text') return block.runs.map(({ text }) => text).join('');
  const parts =
    block.kind === 'head'
      ? [block.superiorBody, block.unit, ...block.motto, block.placeAndDay]
      : [block.placeAndDay ?? '', block.label, block.hint, block.name];
  return parts.filter(Boolean).join('\n');
}

/** The part of runs between two offsets of their text. */
export function sliceRuns(runs: readonly PaperRun[], start: number, end: number): PaperRun[] {
  const sliced: PaperRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') sliced.push({ ...run, text });
    at += run.text.length;
  }
  return sliced;
}
