import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { FileText } from '../core/files/file-text.ts';
import { MAX_DOCUMENT_XML_BYTES, MAX_PICTURE_UNITS, MAX_PICTURES_UNITS, MAX_UNPACKED_BYTES } from './limits.ts';

/** Pictures that browsers show; drawings of Windows (EMF, WMF) are none. */
const SHOWN = /^image\/(?:png|jpe?g|gif|webp)$/i;
/** Styles of documents by their Vietnamese names too: Word writes the names of its own language. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Tiêu đề'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Đầu đề ${level}'] => h${Math.min(level + 1, 6)}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='heading ${level}'] => h${Math.min(level + 1, 6)}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Heading ${level}'] => h${Math.min(level + 1, 6)}:fresh`),
  "p[style-name='Quote'] => blockquote:fresh",
  "p[alignment='center'] => p.center:fresh",
  'u => u',
];

interface Aligned {
  type: string;
  alignment?: string | null;
  styleId?: string | null;
  styleName?: string | null;
  children?: Aligned[];
}

/** Alignment stands in no style of most documents; under these names the style map finds it. */
function nameAlignment(element: Aligned): Aligned {
  const children = element.children?.map(nameAlignment);
  const named = children ? { ...element, children } : element;
  const isPlain = element.type === 'paragraph' && (!element.styleName || /^normal/i.test(element.styleName));
  if (!isPlain || !/^(?:center|right|end)$/.test(element.alignment ?? '')) return named;
  const side = element.alignment === 'center' ? 'center' : 'right';
  return { ...named, styleId: side, styleName: side };
}

const ALIGNED = ["p[style-name='center'] => p.center:fresh", "p[style-name='right'] => p.right:fresh"];

/** A Word document's text with its headings, lists, tables, notes and pictures. */
export async function readDocx(bytes: Uint8Array): Promise<FileText> {
  const parts = unpack(bytes);
  if (typeof parts === 'string') return { ok: false, refusal: parts };
  let room = MAX_PICTURES_UNITS;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const base64 = SHOWN.test(image.contentType) ? await image.readAsBase64String() : '';
    if (base64 === '' || base64.length > Math.min(room, MAX_PICTURE_UNITS)) return { src: '' };
    room -= base64.length;
    return { src: `data:${image.contentType};base64,${base64}` };
  });
  try {
    const buffer = bytes.slice().buffer;
    // Its Node build asks for `buffer`, its browser build for `arrayBuffer`: each passes over the other.
    const input = { arrayBuffer: buffer, buffer: new Uint8Array(buffer) } as never;
    const { value: html } = await mammoth.convertToHtml(input, {
      styleMap: [...ALIGNED, ...STYLES.filter((line) => !line.startsWith('p[alignment'))],
      includeEmbeddedStyleMap: false,
      transformDocument: nameAlignment,
      convertImage,
      externalFileAccess: false,
    });
    if (html.replace(/<[^>]*>/g, '').trim() === '')
      return { ok: false, refusal: /<img/.test(html) ? 'scanned' : 'empty' };
    return {
      ok: true,
      content: { html },
      facts: { title: property(parts.core, 'title'), author: property(parts.core, 'creator') },
    };
  } catch (thrown) {
    console.warn('document not read', thrown);
    return { ok: false, refusal: 'damaged' };
  }
}

/** Looks at the packed sizes before anything is unpacked whole, and reads the properties. */
function unpack(bytes: Uint8Array): { core: string } | 'damaged' | 'too-large' {
  let total = 0;
  let document = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (name === 'word/document.xml') document = originalSize;
        return name === 'docProps/core.xml' && originalSize < 100_000;
      },
    });
    if (total > MAX_UNPACKED_BYTES || document > MAX_DOCUMENT_XML_BYTES) return 'too-large';
    const core = parts['docProps/core.xml'];
    return { core: core ? strFromU8(core) : '' };
  } catch (thrown) {
    console.warn('document not unpacked', thrown);
    return 'damaged';
  }
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
