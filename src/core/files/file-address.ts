/**
 * A file of the reader's own has no address; what it holds names it, so that the same file is the same article.
 * @param digest SHA-256 of the file's bytes
 */
export function fileAddress(digest: Uint8Array): string {
  return `urn:sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
