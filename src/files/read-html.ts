import type { FileText } from '../core/files/file-text.ts';
import { decodeText } from './decode-text.ts';
import { MAX_HTML_BYTES } from './limits.ts';

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i;

/** A page that was saved as a file. Its letters are read as it declares; its markup is read where there is a document. */
export function readHtml(bytes: Uint8Array): FileText {
  if (bytes.length > MAX_HTML_BYTES) return { ok: false, refusal: 'too-large' };
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096));
  const html = declared(bytes, DECLARED.exec(head)?.[1]) ?? decodeText(bytes);
  if (html.trim() === '') return { ok: false, refusal: 'empty' };
  return { ok: true, content: { html }, facts: { title: '', author: '' } };
}

function declared(bytes: Uint8Array, charset: string | undefined): string | null {
  // A mark at the head, and bytes that are UTF-8, say more than what a page declares.
  if (!charset || /^utf-?(?:8|16)/i.test(charset)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    return decodeAs(bytes, charset);
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes).normalize('NFC');
  } catch (thrown) {
    console.warn('unknown charset', thrown);
    return null;
  }
}
