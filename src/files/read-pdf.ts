import { PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.d.ts';
import type { FileRefusal } from '../core/files/file-refusal.ts';
import type { FileText } from '../core/files/file-text.ts';
import { pdfBlocks } from '../core/files/pdf-blocks.ts';
import { readPages } from '../core/pdf/read-pages.ts';
import { MAX_PAGES, MAX_TEXT_UNITS } from './limits.ts';
import { openPdf } from './open-pdf.ts';
import { FontStyles } from './pdf-fonts.ts';
import { readPdfPage } from './pdf-page-text.ts';
import { PictureFinder } from './pdf-pictures.ts';

/** A page with fewer letters than this and a picture is a scan with a stamp on it. */
const FEW_LETTERS = 12;

export interface ReadOptions {
  password?: string | undefined;
  /** From 0 to 1. */
  onProgress?: (done: number) => void;
}

/** The text layer of a PDF file, put together again as paragraphs, headings and tables. */
export async function readPdf(bytes: Uint8Array, { password, onProgress }: ReadOptions = {}): Promise<FileText> {
  // What is handed over is gone here: the pictures are looked for in a copy.
  const pictures = new PictureFinder(bytes.slice(), password);
  const task = openPdf({ data: bytes, maxImageSize: 1 }, password);
  try {
    return await readDocument(await task.promise, pictures, onProgress);
  } catch (thrown) {
    return { ok: false, refusal: refusalOf(thrown) };
  } finally {
    await Promise.all([task.destroy(), pictures.close()]);
  }
}

function refusalOf(thrown: unknown): FileRefusal {
  const { name, code } = thrown as { name?: string; code?: number };
  if (name === 'PasswordException') return code === PasswordResponses.INCORRECT_PASSWORD ? 'wrong-password' : 'locked';
  console.warn('file not read', thrown);
  return 'damaged';
}

async function readDocument(
  file: PDFDocumentProxy,
  pictures: PictureFinder,
  onProgress: ReadOptions['onProgress'],
): Promise<FileText> {
  if (file.numPages > MAX_PAGES) return { ok: false, refusal: 'too-large' };
  const fonts = new FontStyles();
  const pages = [];
  const textlessPages: number[] = [];
  let broken = 0;
  let units = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await pageOf(file, number);
    if (page === null) broken += 1;
    else {
      const printed = await readPdfPage(page, fonts);
      const letters = printed.runs.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (letters < FEW_LETTERS && (await pictures.isOn(number))) textlessPages.push(number);
      units += letters;
      if (units > MAX_TEXT_UNITS) return { ok: false, refusal: 'too-large' };
      pages.push(printed);
      page.cleanup();
    }
    onProgress?.(number / file.numPages);
  }
  if (broken === file.numPages) return { ok: false, refusal: 'damaged' };
  if (units < FEW_LETTERS) return { ok: false, refusal: textlessPages.length > 0 ? 'scanned' : 'empty' };
  const { title, author } = await readInfo(file);
  return {
    ok: true,
    content: { blocks: pdfBlocks(readPages(pages)) },
    facts: { title, author, pages: file.numPages, textlessPages },
  };
}

/** One page that cannot be read takes nothing from the others. */
async function pageOf(file: PDFDocumentProxy, number: number): Promise<PDFPageProxy | null> {
  try {
    return await file.getPage(number);
  } catch (thrown) {
    console.warn(`page ${number} not read`, thrown);
    return null;
  }
}

async function readInfo(file: PDFDocumentProxy): Promise<{ title: string; author: string }> {
  try {
    const { info } = await file.getMetadata();
    const { Title, Author } = info as { Title?: unknown; Author?: unknown };
    const text = (value: unknown) => (typeof value === 'string' ? value.normalize('NFC').trim() : '');
    return { title: text(Title), author: text(Author) };
  } catch (thrown) {
    console.warn('properties not read', thrown);
    return { title: '', author: '' };
  }
}
