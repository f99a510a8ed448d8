import type { Arrival, ArticleArrival, RowArrival } from '../core/import/arrival.ts';
import { FailureError } from '../core/model/failure.ts';
import type { LibraryDatabase } from '../storage/database.ts';

interface Arriving {
  mediaType: string;
  read(): Promise<Uint8Array>;
}

/** Bytes that a chunk needs and the library does not have, read before its transaction: none waits for a file. */
export class ArrivingMedia {
  readonly #blobs = new Map<Arriving, Blob>();

  /** What is here already is not read. */
  async load(db: LibraryDatabase, chunk: readonly Arrival[]): Promise<void> {
    for (const arrival of chunk) {
      const wanted = arrival.kind === 'article' ? await wantedOfArticle(db, arrival) : await wantedOfRow(db, arrival);
      for (const one of wanted) await this.#read(one);
    }
  }

  /** Whether something was asked for that went from the library between the two: then the chunk is tried again. */
  isShort = false;

  /** @throws FailureError where it was not read */
  blobOf(one: Arriving): Blob {
    const blob = this.#blobs.get(one);
    if (blob) return blob;
    this.isShort = true;
    throw new FailureError('unexpected', 'bytes not read');
  }

  async #read(one: Arriving): Promise<void> {
    if (this.#blobs.has(one)) return;
    const bytes = (await one.read()) as Uint8Array<ArrayBuffer>;
    this.#blobs.set(one, new Blob([bytes], { type: one.mediaType }));
  }
}

async function wantedOfArticle(db: LibraryDatabase, { article, pictures, file }: ArticleArrival): Promise<Arriving[]> {
  if (pictures.length === 0 && !file) return [];
  const here = await db.articles.where('urlKey').equals(article.urlKey).first();
  if (!here) return [...pictures, ...(file ? [file] : [])];
  const known = await db.images.where('articleId').equals(here.id).toArray();
  const urls = new Set(known.map(({ url }) => url));
  const hasFile = (await db.files.where('articleId').equals(here.id).count()) > 0;
  return [...pictures.filter(({ url }) => !urls.has(url)), ...(file && !hasFile ? [file] : [])];
}

async function wantedOfRow(db: LibraryDatabase, { table, row, blobs = [] }: RowArrival): Promise<Arriving[]> {
  if (blobs.length === 0) return [];
  const isHere = (await db.table(table).where(':id').equals(String(row.id)).count()) > 0;
  return isHere ? [] : blobs;
}
