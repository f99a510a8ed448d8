export interface RunStyle {
  /** Marked by the reader. */
  mark: boolean;
  /** Where a link leads; empty outside links. */
  href: string;
  strong: boolean;
  em: boolean;
  del: boolean;
  code: boolean;
}

/** Words of one style, a picture (Markdown as it is), or the end of a line. White space is as in the page. */
export type InlineRun = { text: string; style: RunStyle } | { raw: string; style: RunStyle } | 'break';

export const PLAIN: RunStyle = { mark: false, href: '', strong: false, em: false, del: false, code: false };
