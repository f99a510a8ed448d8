import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/types/src/pdf.d.ts';

export interface PdfData {
  /** Handed over: the bytes cannot be used again. */
  data: Uint8Array;
  /** Pictures of more pixels are passed over. */
  maxImageSize?: number;
}

/** Opens a PDF file for its text alone: no font enters the page, nothing is fetched, no code is made. */
export function openPdf(pdf: PdfData, password: string | undefined): PDFDocumentLoadingTask {
  return getDocument({
    ...pdf,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    ...(password !== undefined && { password }),
  });
}
