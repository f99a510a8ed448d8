import type { ByteSource } from '../core/zip/byte-source.ts';

/** A file of the reader's, read a part at a time. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
