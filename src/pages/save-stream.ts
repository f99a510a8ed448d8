import { downloadBlob } from './download-blob.ts';

/** Folder of files that are being made, in storage that no other program sees. */
const FOLDER = 'made';
const STALE_MS = 24 * 60 * 60 * 1_000;

export interface SaveStreamOptions {
  signal?: AbortSignal;
  /** @param bytes written so far */
  onBytes?: (bytes: number) => void;
}

/**
 * Writes a file a part at a time and hands it to the browser to keep: on disk all the while, so that one of 2 GB does
 * not stand in memory. Where the browser has no such place (private windows), it is put together in memory.
 * @returns bytes of the file
 * @throws DOMException `AbortError` where it was stopped: nothing is handed over then
 */
export async function saveStream(
  name: string,
  mediaType: string,
  pieces: AsyncIterable<string | Uint8Array>,
  { signal, onBytes }: SaveStreamOptions = {},
): Promise<number> {
  const place = await openPlace();
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      const part = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
      await place.write(part as Uint8Array<ArrayBuffer>);
      bytes += part.length;
      onBytes?.(bytes);
    }
    signal?.throwIfAborted();
    downloadBlob(name, await place.finish(mediaType));
    return bytes;
  } catch (thrown) {
    await place.drop();
    throw thrown;
  }
}

interface Place {
  write(part: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(mediaType: string): Promise<Blob>;
  drop(): Promise<void>;
}

async function openPlace(): Promise<Place> {
  try {
    return await openOnDisk();
  } catch (thrown) {
    console.warn('no place on disk', thrown);
    return openInMemory();
  }
}

async function openOnDisk(): Promise<Place> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await dropStale(folder);
  // The time stands in the name: what was left behind by a page that was closed is known by it.
  const own = `${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(own, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (part) => stream.write(part),
    async finish(mediaType) {
      await stream.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, mediaType);
    },
    async drop() {
      await stream.abort();
      await folder.removeEntry(own);
    },
  };
}

async function dropStale(folder: FileSystemDirectoryHandle): Promise<void> {
  const names = (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys();
  for await (const name of names) {
    if (Date.now() - Number.parseInt(name, 10) > STALE_MS) await folder.removeEntry(name);
  }
}

function openInMemory(): Place {
  const parts: BlobPart[] = [];
  return {
    async write(part) {
      // A blob of its own each: the browser may put it on disk.
      parts.push(new Blob([part]));
    },
    finish: (mediaType) => Promise.resolve(new Blob(parts, { type: mediaType })),
    async drop() {
      parts.length = 0;
    },
  };
}
