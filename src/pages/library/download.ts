import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type ExportFile, exportFiles } from '../../core/export/export-files.ts';
import type { ExportFormat, StudyNote } from '../../core/export/export-format.ts';
import { downloadBlob } from '../download-blob.ts';
import { exportSettings } from '../export-settings.ts';

/**
 * A download that is written a part at a time, so that a large one does not stand in memory whole. Several notes go into
 * one zip, one file each: that is how Obsidian and a memory stick like them.
 */
export class NotesDownload {
  readonly #format: ExportFormat;
  readonly #taken = new Set<string>();
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip: Zip;
  #failure: Error | null = null;
  #first: { name: string; content: Uint8Array<ArrayBuffer> } | null = null;
  count = 0;

  constructor(format: ExportFormat) {
    this.#format = format;
    this.#zip = new Zip((error, part) => {
      if (error) this.#failure = error;
      else this.#parts.push(part as Uint8Array<ArrayBuffer>);
    });
  }

  async add(notes: StudyNote[]): Promise<void> {
    for (const file of exportFiles(notes, this.#format, exportSettings(), this.#taken)) {
      this.count++;
      const content = await whole(file);
      this.#first ??= { name: file.name, content };
      const entry = new ZipDeflate(file.name, { level: 6 });
      // Dates inside are fixed: the same notes make the same file.
      entry.mtime = new Date(2000, 0, 1);
      this.#zip.add(entry);
      entry.push(content, true);
      if (this.#failure) throw this.#failure;
    }
  }

  /** Hands the file to the browser. Resolves to its name. */
  finish(today: string): string {
    const only = this.count === 1 ? this.#first : null;
    if (only) return download(only.name, new Blob([only.content], { type: this.#format.mediaType }));
    this.#zip.end();
    return download(`thu-hoach-${today}.zip`, new Blob(this.#parts, { type: 'application/zip' }));
  }
}

function download(name: string, blob: Blob): string {
  downloadBlob(name, blob);
  return name;
}

async function whole({ content }: ExportFile): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: BlobPart[] = [];
  for await (const piece of content) pieces.push(typeof piece === 'string' ? strToU8(piece) : new Uint8Array(piece));
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
