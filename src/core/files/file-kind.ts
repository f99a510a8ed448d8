import type { FileRefusal } from './file-refusal.ts';

/** Kinds of files that can be opened. */
export type FileKind = 'pdf' | 'docx' | 'html' | 'text';

export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  text: 'text/plain',
};

/** Of the head of a file, how much tells its kind. */
export const HEAD_BYTES = 4_096;

const REFUSED_ENDS: [RegExp, FileRefusal][] = [
  [/\.docm?$|\.dot$|\.wps$/i, 'old-word'],
  [/\.rtf$/i, 'rtf'],
  [/\.(?:odt|ott|fodt)$/i, 'open-document'],
  [/\.(?:xlsx?|xlsm|ods|csv)$/i, 'spreadsheet'],
  [/\.(?:pptx?|ppsx?|odp)$/i, 'slides'],
  [/\.(?:png|jpe?g|gif|webp|tiff?|bmp|heic)$/i, 'picture'],
];

/**
 * What a file is, by its first bytes and then by its name: names are wrong often enough, and a page that asks to sign in
 * is sent under the name of a PDF.
 */
export function fileKind(name: string, head: Uint8Array): FileKind | FileRefusal {
  const ascii = Array.from(head.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('');
  if (/%PDF-\d/.test(ascii.slice(0, 1_024))) return 'pdf';
  if (ascii.startsWith('PK\x03\x04')) return zipKind(name, ascii);
  if (ascii.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return oldOfficeKind(name);
  if (ascii.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s.test(ascii)) return 'picture';
  if (/\.(?:html?|xhtml)$/i.test(name) || /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body)[\s>]/i.test(ascii))
    return 'html';
  if (/\.pdf$/i.test(name) || /\.docx$/i.test(name)) return head.length === 0 ? 'empty' : 'damaged';
  if (/\.(?:txt|text|md|markdown)$/i.test(name)) return 'text';
  const refused = REFUSED_ENDS.find(([end]) => end.test(name))?.[1];
  if (refused) return refused;
  return isPlain(head) ? 'text' : 'unknown-kind';
}

function zipKind(name: string, ascii: string): FileKind | FileRefusal {
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(ascii)) return 'open-document';
  if (/\.docx$|\.docm$|\.dotx$/i.test(name) || /(?:^|\W)word\//.test(ascii)) return 'docx';
  return REFUSED_ENDS.find(([end]) => end.test(name))?.[1] ?? 'unknown-kind';
}

/** The same box holds Word's old format and a new document that is locked with a password. */
function oldOfficeKind(name: string): FileRefusal {
  if (/\.(?:docx|docm|xlsx|pptx)$/i.test(name)) return 'protected';
  return REFUSED_ENDS.find(([end]) => end.test(name))?.[1] ?? 'old-word';
}

/** Bytes of text: no zeroes but those of UTF-16. */
function isPlain(head: Uint8Array): boolean {
  if (head.length === 0) return true;
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isWide || !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
