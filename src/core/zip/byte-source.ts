/** Bytes that are read a part at a time: a file of 2 GB never stands in memory. */
export interface ByteSource {
  /** Bytes. */
  size: number;
  /** @param end one past the last byte; both within the size */
  read(start: number, end: number): Promise<Uint8Array>;
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}
