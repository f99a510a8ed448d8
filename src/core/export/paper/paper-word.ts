import { paperDocx } from '../../docx/paper-docx.ts';
import type { PaperFormat } from './paper-format.ts';

/** A paper for Word, laid out as its printed pages are. */
export const paperWord: PaperFormat = {
  id: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async *write(blocks, { title, locale, preset, makeDocx }) {
    yield await makeDocx(paperDocx(blocks, { title, locale, preset }));
  },
};
