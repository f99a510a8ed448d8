import type { QueryWord } from './query.ts';
import { beginsWith, formsOfKey, keysOfBare, keysOfPrefix, type WordForms } from './term-key.ts';

/**
 * How well a word is the one that was looked for: 1 the same, 2 begins so, 3 the same but for diacritics, 4 begins so
 * but for diacritics. 0 is another word. Lower ones stand above.
 */
export type Spelling = 0 | 1 | 2 | 3 | 4;

function spellingOf(found: WordForms, wanted: QueryWord, isStrict: boolean): Spelling {
  const isWhole = found.bare === wanted.bare;
  if (!isWhole && !(wanted.isPrefix && found.bare.startsWith(wanted.bare))) return 0;
  if (wanted.full === null) return isWhole ? 1 : 2;
  if (found.full === wanted.full) return 1;
  if (wanted.isPrefix && beginsWith(found.full, wanted.full)) return 2;
  if (isStrict) return 0;
  return isWhole ? 3 : 4;
}

export function spellingOfKey(key: string, wanted: QueryWord, isStrict: boolean): Spelling {
  return spellingOf(formsOfKey(key), wanted, isStrict);
}

/** Keys among which every spelling of a word stands: from the first to below the second. */
export function keysOfWord({ bare, isPrefix }: QueryWord): [from: string, to: string] {
  return isPrefix ? keysOfPrefix(bare) : keysOfBare(bare);
}
