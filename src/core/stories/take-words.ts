/** Whether a text has words already, however they are spaced. */
export function hasWords(text: string, words: string): boolean {
  return flat(words) !== '' && flat(text).includes(flat(words));
}

/** A step with words taken in, on a line of their own behind what stands there. What it has already is not put twice. */
export function takeWords(text: string, words: string): string {
  const taken = words.trim();
  if (taken === '' || hasWords(text, taken)) return text;
  const before = text.trimEnd();
  return before === '' ? taken : `${before}\n${taken}`;
}

/** The undo of that: what was written before and since stays. */
export function giveBackWords(text: string, words: string): string {
  const taken = words.trim();
  const at = text.lastIndexOf(taken);
  if (taken === '' || at < 0) return text;
  const before = text.slice(0, at).replace(/\n$/, '');
  return before + text.slice(at + taken.length);
}

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
