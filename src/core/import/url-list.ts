import { webAddressOf } from './clean-field.ts';
import { isStoppedAt } from './csv.ts';
import { ForeignArticles } from './gather-articles.ts';
import { type ImportFormat, ImportRefusal } from './import-format.ts';
import { MAX_ROWS } from './limits.ts';
import { readText } from './read-text.ts';

const LINK = /\[([^\]\n]*)\]\((https?:\/\/[^\s)]+)\)/i;
const ADDRESS = /https?:\/\/[^\s<>"]+/i;
/** What stands around an address in a list: bullets, numbers, dashes between it and its title. */
const MARKS = /^[\s\-–—*•|:;,.()[\]<>"“”]+|^\s*\d+[.)]\s+|[\s\-–—*•|:;,([\]<>"“”]+$/g;
/** Lines looked at to know such a list by. */
const LOOKED_AT = 40;

/**
 * Addresses, one a line, each with a title before or behind it or without one: typed, pasted, or copied from a chat. Lines
 * without an address are the title of the address below them where that has none; others are told as left out.
 */
export const urlList: ImportFormat = {
  id: 'url-list',
  recognises: ({ head }) => {
    if (/^\s*[{[<]|^PK|^%PDF/.test(head) || head.includes('\0')) return false;
    return head.split('\n', LOOKED_AT).some((line) => ADDRESS.test(line.slice(0, 4_000)));
  },
  async *read(file, context) {
    const lines = (await readText(file.source)).split(/\r\n?|\n/, MAX_ROWS + 1);
    if (lines.length > MAX_ROWS) throw new ImportRefusal('too-large');
    const found = new ForeignArticles();
    let waiting: { text: string; line: number } | null = null;
    const drop = (): void => {
      if (waiting) context.onSkipped?.({ line: waiting.line, what: waiting.text.slice(0, 200), reason: 'no-address' });
      waiting = null;
    };
    for (const [index, raw] of lines.entries()) {
      if (isStoppedAt(context, index + 1, 0)) return;
      const text = raw.slice(0, 4_000).trim();
      if (text === '' || text.startsWith('#')) {
        drop();
        continue;
      }
      const { url, title } = readLine(text);
      if (url) {
        const given: string = title || (waiting as { text: string } | null)?.text || '';
        if (title) drop();
        waiting = null;
        found.add({ url, name: url, title: given });
      } else {
        drop();
        waiting = { text, line: index + 1 };
      }
    }
    drop();
    yield* found.arrivals(context);
  },
};

function readLine(text: string): { url: string | null; title: string } {
  const link = LINK.exec(text);
  if (link) return { url: webAddressOf(link[2] ?? ''), title: link[1] ?? '' };
  const address = ADDRESS.exec(text);
  if (!address) return { url: null, title: '' };
  // A sentence ends behind it.
  const written = address[0].replace(/[.,;:!?'”»]+$/, '');
  const url = webAddressOf(written);
  const [before, after] = [text.slice(0, address.index), text.slice(address.index + written.length)];
  const title = [before, after].map(bare).find((part) => part !== '') ?? '';
  return { url, title };
}

function bare(text: string): string {
  return text.replace(MARKS, '').replace(MARKS, '').trim();
}
