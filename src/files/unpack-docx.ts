import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeNumbers } from './docx-numbering.ts';
import { MAX_DOCUMENT_XML_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';

export interface UnpackedDocx {
  /** The file with the numbers of its lists written out. */
  bytes: Uint8Array;
  title: string;
  author: string;
}

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const CORE = 'docProps/core.xml';
/** The others are pictures for the most part: those are unpacked once, by who shows them. */
const READ = [DOCUMENT, NUMBERING, STYLES, CORE];

/** Looks at the sizes before anything is unpacked whole, and makes the file ready for what reads it. */
export function unpackDocx(bytes: Uint8Array): UnpackedDocx | 'damaged' | 'too-large' {
  try {
    if (isTooLarge(bytes)) return 'too-large';
    const parts = unzipSync(bytes, { filter: ({ name }) => READ.includes(name) });
    const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
    if (!parts[DOCUMENT]) return 'damaged';
    const core = text(CORE);
    const facts = { title: property(core, 'title'), author: property(core, 'creator') };
    const document = text(DOCUMENT);
    const numbered = writeNumbers({ document, numbering: text(NUMBERING), styles: text(STYLES) });
    if (numbered === document) return { bytes, ...facts };
    // Packed without effort: it is unpacked again at once.
    const packed = zipSync({ ...unzipSync(bytes), [DOCUMENT]: strToU8(numbered) }, { level: 0 });
    return { bytes: packed, ...facts };
  } catch (thrown) {
    console.warn('document not unpacked', thrown);
    return 'damaged';
  }
}

function isTooLarge(bytes: Uint8Array): boolean {
  let total = 0;
  let document = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (name === DOCUMENT) document = originalSize;
      return false;
    },
  });
  return total > MAX_UNPACKED_BYTES || document > MAX_DOCUMENT_XML_BYTES;
}

function property(core: string, name: string): string {
  const [, text = ''] = new RegExp(`<dc:${name}[^>]*>([^<]*)<`).exec(core) ?? [];
  const plain = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return plain.normalize('NFC').trim();
}
