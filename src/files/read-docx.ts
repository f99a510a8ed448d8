import mammoth from 'mammoth';
import type { FileText } from '../core/files/file-text.ts';
import { MAX_PICTURE_UNITS, MAX_PICTURES_UNITS } from './limits.ts';
import { unpackDocx } from './unpack-docx.ts';

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
  const unpacked = unpackDocx(bytes);
  if (typeof unpacked === 'string') return { ok: false, refusal: unpacked };
  const { title, author } = unpacked;
  let room = MAX_PICTURES_UNITS;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const base64 = SHOWN.test(image.contentType) ? await image.readAsBase64String() : '';
    if (base64 === '' || base64.length > Math.min(room, MAX_PICTURE_UNITS)) return { src: '' };
    room -= base64.length;
    return { src: `data:${image.contentType};base64,${base64}` };
  });
  try {
    const buffer = wholeBuffer(unpacked.bytes);
    // Its Node build asks for `buffer`, its browser build for `arrayBuffer`: each passes over the other.
    const input = { arrayBuffer: buffer, buffer: new Uint8Array(buffer) } as never;
    const { value: html } = await mammoth.convertToHtml(input, {
      styleMap: [...ALIGNED, ...STYLES],
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
      facts: { title, author },
    };
  } catch (thrown) {
    console.warn('document not read', thrown);
    return { ok: false, refusal: 'damaged' };
  }
}

/** A buffer with the bytes and nothing else in it. A copy only where theirs holds more. */
function wholeBuffer(bytes: Uint8Array): ArrayBufferLike {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}
