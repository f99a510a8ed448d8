import type { PaperBlock } from '../../report/paper.ts';

export interface PaperSettings {
  /** Of the paper; empty where it has none. */
  title: string;
  /** BCP 47. */
  locale: 'vi' | 'en';
}

/** One format for a paper: one file here, one line in `paper-registry.ts`. */
export interface PaperFormat {
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** Pieces of the file, in order. */
  write(blocks: readonly PaperBlock[], settings: PaperSettings): AsyncIterable<string | Uint8Array>;
}
