import { WORD } from './costs.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word that is looked for: its id and bare-letters number on this page, and what leaving it out costs. */
export interface Sought {
  id: number;
  letters: number;
  drop: number;
}

/** Room to note which words stand on a stretch of a few hundred. */
const PLACES = 4096;

export function soughtWords(vocabulary: Vocabulary, query: Query): Sought[] {
  query.sought ??= query.ids.map((id, at) => {
    return { id, letters: vocabulary.lettersOf(id, query.keys[at] as string), drop: WORD };
  });
  return query.sought;
}

/**
 * For each word what it and those after it cost at least where these bare letters stand: another word, or none, has to
 * do for each whose letters are not there.
 */
export function owedFrom(letters: Int32Array, words: readonly Sought[]): Int32Array {
  // Two words may share a place: that only makes the bound a lower one.
  const here = new Uint8Array(PLACES);
  for (const bare of letters) here[bare % PLACES] = 1;
  const owed = new Int32Array(words.length + 1);
  for (let at = words.length - 1; at >= 0; at--) {
    const { letters: bare, drop } = words[at] as Sought;
    owed[at] = (owed[at + 1] as number) + (here[bare % PLACES] === 1 ? 0 : Math.min(drop, WORD));
  }
  return owed;
}
