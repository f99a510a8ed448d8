import type { PaperHead, PaperRun, PaperSignature } from '../report/paper.ts';
import type { PaperPreset } from '../report/paper-preset.ts';

/** A stretch of text of one look. Line breaks in it are line breaks. */
export interface DocxRun extends PaperRun {
  /** Smaller and grey: labels, addresses. */
  muted?: true;
  /** Address on the web that it leads to. */
  link?: string;
  /** Note at the foot of the page, behind the run. */
  note?: string;
}

/** Every one is a named style of the file: headings are Word's own, so that its navigation pane knows them. */
export type DocxStyle =
  | 'title'
  | 'subtitle'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'paragraph'
  /** Without an indented first line. */
  | 'plain'
  /** Small lines under a title: facts, addresses. */
  | 'fact'
  /** One line about the writer. */
  | 'writer'
  | 'quotation'
  /** Whose quotation it is, below it. */
  | 'citation'
  /** An item whose marker is part of its text, as papers are set. */
  | 'item'
  | 'sources-title'
  | 'source';

export type DocxAlign = 'start' | 'center' | 'end' | 'justify';

export interface DocxText {
  kind: 'text';
  style: DocxStyle;
  runs: readonly DocxRun[];
  /** Other than its style has it. */
  align?: DocxAlign;
  /** Of an item: how deep it stands, from 0. */
  depth?: number;
  /** Begins a part: more room above. */
  isFirst?: true;
  /** Never the last on its page. Headings are so by themselves. */
  keepsWithNext?: true;
}

export interface DocxItem {
  runs: readonly DocxRun[];
  /** Items below it. */
  items?: readonly DocxItem[];
}

/** A list with markers of Word's own. */
export interface DocxList {
  kind: 'list';
  isOrdered: boolean;
  items: readonly DocxItem[];
}

export interface DocxRow {
  cells: readonly string[];
  /** Part of the row above: its first cell is indented. */
  isPart?: boolean;
}

export interface DocxTable {
  kind: 'table';
  /** Repeated on every page that the table reaches. */
  head: readonly string[];
  rows: readonly DocxRow[];
  /** Share of each column in the width; even where absent. */
  widths?: readonly number[];
  /** Columns whose cells are figures, right-aligned. */
  figures?: readonly number[];
}

export interface DocxPicture {
  kind: 'picture';
  /** PNG, JPEG or GIF. What its bytes show to be of another kind is left out: the words for it stand in its place. */
  bytes: Uint8Array;
  mediaType: string;
  /** Millimetres on paper; made smaller where the page is narrower. */
  width: number;
  height: number;
  /** For who does not see it. */
  alt: string;
  align?: DocxAlign;
}

/** Two parts side by side, without lines. */
export interface DocxColumns {
  kind: 'columns';
  left: readonly DocxBlock[];
  right: readonly DocxBlock[];
  /** Share of the left one, between 0 and 1. */
  share: number;
}

export interface DocxPageBreak {
  kind: 'page-break';
}

/** Room to write on by hand. */
export interface DocxWritingLines {
  kind: 'writing-lines';
  count: number;
}

export type DocxBlock =
  | DocxText
  | DocxList
  | DocxTable
  | DocxPicture
  | DocxColumns
  | DocxPageBreak
  | DocxWritingLines
  | PaperHead
  | PaperSignature;

export type DocxManner = 'paper' | 'notes';

/** All that a Word file is made of. */
export interface DocxDocument {
  title: string;
  /** The writer, where the paper names them; empty otherwise: a file does not tell what its pages do not. */
  author: string;
  /** Language of the words, for the spelling check. */
  locale: 'vi' | 'en';
  preset: PaperPreset;
  /** `paper`, where it is not said: headings in the size of the text, as offices write · `notes`: headings by size, quotations behind a bar. */
  manner?: DocxManner;
  blocks: readonly DocxBlock[];
}

/** Makes the bytes of a Word file. Injected: the library that does it is loaded on demand, and not by the core. */
export type MakeDocx = (document: DocxDocument) => Promise<Uint8Array>;
