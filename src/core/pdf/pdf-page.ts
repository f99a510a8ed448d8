/** A stretch of text in one font as a page prints it. Lengths in points, from the page's upper left corner, as read upright. */
export interface TextRun {
  text: string;
  /** Left edge, and the baseline's distance from the top. */
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** A ruled line of a table, upright or level. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What a page of a PDF file holds, without its pictures. */
export interface PdfPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: TextRun[];
  rules: Rule[];
}
