import type { Marks } from './marks.ts';
import type { Overlay } from './overlay.ts';
import type { AnnotatorPort } from './port.ts';

export interface AnnotatorOptions {
  document: Document;
  /** The element passages are anchored in. Asked anew each time: the page may replace it. */
  root: () => Element;
  port: AnnotatorPort;
  theme: 'auto' | 'light' | 'dark';
  barAtSelection: boolean;
  /** Told which passage is in focus, or that none is. */
  activeChanged?: (id: string | null) => void;
}

/** What the parts of one annotator share. */
export interface Desk {
  options: AnnotatorOptions;
  marks: Marks;
  /** The one box: bar, card and message take turns in it. */
  overlay: Overlay;
  /** One short message in place of what is shown, with an undo where something can be taken back. */
  notify(text: string, tone?: 'success' | 'error', undo?: () => Promise<void>): void;
  /** Tells the reader what went wrong. */
  attempt(work: () => Promise<void>): Promise<void>;
  close(): void;
  refresh(): Promise<void>;
  /** Clears the selection that was used, but not another one that was made meanwhile. */
  letGoOf(range: Range): void;
}

/** Longer than any passage worth a note, UTF-16 units: somebody selected the whole page. */
export const MAX_QUOTE = 50_000;
