import type { PDFDocumentLoadingTask } from 'pdfjs-dist/types/src/pdf.d.ts';
import { openPdf } from './open-pdf.ts';
import { drawsImage } from './pdf-rules.ts';

/** After so many pages that are all pictures, the others without text are too. */
const ENOUGH = 6;

/**
 * Looks for a picture on pages without text. The file is opened a second time for it, and only where there is such a page:
 * pictures are costly to unpack, and the text is read without them.
 */
export class PictureFinder {
  readonly #bytes: Uint8Array;
  readonly #password: string | undefined;
  #task: PDFDocumentLoadingTask | null = null;
  #found = 0;
  #isMixed = false;

  constructor(bytes: Uint8Array, password: string | undefined) {
    this.#bytes = bytes;
    this.#password = password;
  }

  async isOn(number: number): Promise<boolean> {
    if (!this.#isMixed && this.#found >= ENOUGH) return true;
    this.#task ??= openPdf({ data: this.#bytes }, this.#password);
    const page = await (await this.#task.promise).getPage(number);
    const isPicture = drawsImage(await page.getOperatorList());
    page.cleanup();
    if (isPicture) this.#found += 1;
    else this.#isMixed = true;
    return isPicture;
  }

  async close(): Promise<void> {
    await this.#task?.destroy();
  }
}
