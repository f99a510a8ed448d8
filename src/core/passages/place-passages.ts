import { hasPosition } from '../anchoring/describe-quote.ts';
import type { Passage } from '../model/passage.ts';
import { SavedText, type SavedWords } from './saved-text.ts';

/**
 * Passages that came with their words alone, with the selector that they would have been given in the saved text: from
 * then on they are found as surely as those made here. Only those that stand there once; of all others nothing is given
 * back. Their words, and when they were changed last, stay.
 */
export function placePassages(words: SavedWords, passages: readonly Passage[]): Passage[] {
  const bare = passages.filter(({ selector, frame }) => frame === undefined && !hasPosition(selector));
  if (bare.length === 0 || words.text === '') return [];
  const saved = new SavedText(words);
  return bare.flatMap((passage) => {
    const selector = saved.describe(passage);
    return selector ? [{ ...passage, selector }] : [];
  });
}
