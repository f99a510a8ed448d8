import { cutSentences } from './cut-sentences.ts';

/**
 * A text in parts that each fit, as cards want it: no word is dropped, and a part ends with a sentence where one does,
 * else with a word. What does not fit even as a single word stands alone.
 * @param fits whether a text can stand on the card of that number, counted from 0: cards need not have the same room
 */
export function splitText(text: string, fits: (part: string, card: number) => boolean): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const card = parts.length;
    if (fits(rest, card)) return [...parts, rest];
    const part =
      longestFit(cutSentences(rest), (some) => fits(some, card)) ||
      longestFit(cutWords(rest), (some) => fits(some, card));
    const taken = part || (cutWords(rest)[0] ?? rest);
    parts.push(taken.trim());
    rest = rest.slice(taken.length).trim();
  }
  return parts;
}

/** The most of the pieces, from the first on, that fits; empty where not even the first does. */
function longestFit(pieces: readonly string[], fits: (text: string) => boolean): string {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(pieces.slice(0, middle).join('').trimEnd())) low = middle;
    else high = middle - 1;
  }
  const joined = pieces.slice(0, low).join('');
  return fits(joined.trimEnd()) ? joined : '';
}

function cutWords(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
