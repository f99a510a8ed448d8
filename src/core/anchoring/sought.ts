import { WORD } from './costs.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word that is looked for: its id and bare-letters number on this page, and what leaving it out costs. */
export interface Sought {
  id: number;
  letters: number;
  drop: number;
}

export function soughtWords(vocabulary: Vocabulary, query: Query): Sought[] {
  query.sought ??= query.ids.map((id, at) => {
    return { id, letters: vocabulary.lettersOf(id, query.keys[at] as string), drop: WORD };
  });
  return query.sought;
}
