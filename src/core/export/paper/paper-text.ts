import { textOfBlock } from '../../report/paper.ts';
import type { PaperFormat } from './paper-format.ts';

/** A paper as plain text, a blank line between its parts. Lines end as Windows' Notepad always knew them. */
export const paperText: PaperFormat = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  async *write(blocks) {
    const parts = blocks.map(textOfBlock);
    const text = parts
      .filter((part) => part.trim() !== '')
      .join('\n\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no text editor shows these.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
    yield `${text.replaceAll('\n', '\r\n')}\r\n`;
  },
};
