import { fold } from '../core/text/fold.ts';
import { MAX_TAG, parseTags } from '../core/text/tags.ts';

/**
 * Tags as they are stored: one spelling each, none twice. Case and the place of the tone mark (`uỷ`, `ủy`) make no
 * other word; diacritics do.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const cut = parseTags(tags.join('\n')).map((tag) => tag.slice(0, MAX_TAG).replace(/\p{Cs}$/u, ''));
  const known = new Set<string>();
  return cut.filter((tag) => {
    const key = fold(tag);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
