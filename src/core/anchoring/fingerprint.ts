import type { PageIndex } from './page-index.ts';

/**
 * A short name for a run of words: 30 bits of FNV-1a in base 36, at most six characters. It is compared with a handful
 * of others, so a chance match is one in hundreds of millions, and it gives nothing away.
 */
export function fingerprint(index: PageIndex, from: number, to: number): string {
  return hashOfWords(index, from, to).toString(36);
}

/** The same as a number. */
export function hashOfWords({ ids, vocabulary }: PageIndex, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = Math.max(0, from); at < Math.min(to, ids.length); at++) {
    const key = vocabulary.keys[ids[at] as number] as string;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 2;
}
