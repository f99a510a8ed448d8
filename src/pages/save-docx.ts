import type { DocxDocument } from '../core/docx/docx-document.ts';
import { safeFileName } from '../core/text/file-name.ts';
import { downloadBlob } from './download-blob.ts';
import { makeDocx } from './make-docx.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes a Word file and hands it to the browser. Resolves to its name. */
export async function saveDocx(document: DocxDocument, name = document.title): Promise<string> {
  const bytes = await makeDocx(document);
  const file = `${safeFileName(name)}.docx`;
  downloadBlob(file, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX_TYPE }));
  return file;
}
