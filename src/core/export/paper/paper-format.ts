import type { MakeDocx } from '../../docx/docx-document.ts';
import type { PaperBlock } from '../../report/paper.ts';
import type { PaperPreset } from '../../report/paper-preset.ts';

export interface PaperSettings {
  /** Of the paper; empty where it has none. */
  title: string;
  /** BCP 47. */
  locale: 'vi' | 'en';
  /** By which it is printed, of formats that have pages. */
  preset: PaperPreset;
  /** Makes Word files: the core loads no library of that size. */
  makeDocx: MakeDocx;
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
