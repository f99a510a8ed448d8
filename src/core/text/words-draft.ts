import { mergeNotes } from './merge-notes.ts';

/** What was typed or chosen in a form and is not known to be stored; `at` in milliseconds since the epoch. */
export interface WordsDraft<Words> {
  edit: Partial<Words>;
  at: number;
}

type TextOf<Words> = { [Name in keyof Words]: Words[Name] extends string ? Name : never }[keyof Words];

/**
 * What a form begins with. Of a text both are kept where the draft is older than what is stored; of a choice the newer
 * counts.
 * @param texts what is typed: two versions of one are joined
 */
export function joinDraft<Words extends object>(
  stored: Words & { updatedAt: number },
  draft: WordsDraft<Words> | null,
  texts: readonly TextOf<Words>[],
): Words {
  if (draft === null) return stored;
  const { edit, at } = draft;
  if (at >= stored.updatedAt) return { ...stored, ...edit };
  const joined: Words = { ...stored };
  for (const name of texts) {
    const typed = edit[name] as string | undefined;
    if (typed !== undefined) joined[name] = mergeNotes(typed, stored[name] as string) as Words[typeof name];
  }
  return joined;
}
