import type { FileRefusal } from './file-refusal.ts';

/** A block of a file's text, ready to become an element. */
export type TextBlock =
  | {
      kind: 'paragraph' | 'heading' | 'note';
      /** Of a heading: 1 the title, 2 and 3 below it. */
      level?: 1 | 2 | 3;
      align: 'left' | 'center' | 'right';
      pieces: TextPiece[];
    }
  | { kind: 'table'; rows: BlockCell[][] };

export interface TextPiece {
  text: string;
  bold: boolean;
  italic: boolean;
  raised: boolean;
  /** The page that begins with this piece. */
  page?: number;
}

export interface BlockCell {
  text: string;
  bold: boolean;
  colspan: number;
  rowspan: number;
  page?: number;
}

/** What reading a file's bytes comes to. Plain data: it crosses from a worker. */
export type FileText =
  | { ok: true; content: { blocks: TextBlock[] } | { html: string }; facts: FileFacts }
  | { ok: false; refusal: FileRefusal };

/** What a file says of itself beside its text. */
export interface FileFacts {
  /** As its properties say; empty where they say nothing. */
  title: string;
  author: string;
  pages?: number;
  /** Pages that are pictures: nothing of them can be read. */
  textlessPages?: number[];
}
