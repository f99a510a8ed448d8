import type { ExportFormat } from './export-format.ts';
import { fullText } from './full-text.ts';
import { noteWriter } from './markdown.ts';
import { assertShareable } from './shareable.ts';

/** Longest picture that stays written into the text, UTF-16 units of its address. */
const MAX_INLINE = 100_000;

/**
 * Study notes with the article's own text below them, passages marked as `==…==`. A file alone shows pictures from
 * where the page had them; `noteFiles` puts them beside it.
 */
export const markdownFull: ExportFormat = {
  id: 'markdown-full',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  files: 'each',
  needs: ['body', 'pictures'],
  async *write(notes, settings) {
    const write = await noteWriter(settings);
    for await (const note of notes) {
      assertShareable(note);
      yield write(note, await fullText(note, settings, addressAlone));
    }
  },
};

function addressAlone(url: string): string | null {
  if (/^https?:/i.test(url)) return url;
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(url) && url.length <= MAX_INLINE ? url : null;
}
