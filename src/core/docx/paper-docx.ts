import type { PaperBlock } from '../report/paper.ts';
import type { PaperPreset } from '../report/paper-preset.ts';
import type { PaperLocale } from '../report/paper-words.ts';
import { withoutHead } from '../report/without-head.ts';
import type { DocxDocument } from './docx-document.ts';

export interface PaperDocxOptions {
  title: string;
  locale: PaperLocale;
  preset: PaperPreset;
}

/** A paper as a Word file: the same blocks as on its printed pages. Its writer is the file's where the paper names them. */
export function paperDocx(blocks: readonly PaperBlock[], { title, locale, preset }: PaperDocxOptions): DocxDocument {
  const signature = blocks.find((block) => block.kind === 'signature');
  return {
    title,
    author: signature?.kind === 'signature' ? signature.name : '',
    locale,
    preset,
    blocks: preset.hasHead ? [...blocks] : withoutHead(blocks),
  };
}
