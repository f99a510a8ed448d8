import type { FileKind } from '../core/files/file-kind.ts';
import type { FileText } from '../core/files/file-text.ts';
import type { ReadOptions } from './read-pdf.ts';

/** Reads a file of a known kind. What reads PDF and Word is large, and loaded only for a file that needs it. */
export async function readFile(kind: FileKind, bytes: Uint8Array, options: ReadOptions = {}): Promise<FileText> {
  if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes, options);
  if (kind === 'docx') return (await import('./read-docx.ts')).readDocx(bytes);
  if (kind === 'html') return (await import('./read-html.ts')).readHtml(bytes);
  return (await import('./read-text.ts')).readText(bytes);
}
