/** No XML 1.0 can hold these, not even escaped. Half of a surrogate pair is no character either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Embeddings, overrides and isolates of direction, and what ends them. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
const POP = '\u202c';
const POP_ISOLATE = '\u2069';

/** Text that any XML file can hold, its line breaks all `\n`. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '');
}

/**
 * Ends what a text begins of directions: an override in a name must not turn around what is printed behind it.
 * Nothing else is changed; a text without any is given back as it is.
 */
export function closeDirections(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(DIRECTIONS)) {
    if (mark !== POP && mark !== POP_ISOLATE) open.push(mark >= '\u2066' ? POP_ISOLATE : POP);
    else if (mark === POP_ISOLATE && open.includes(POP_ISOLATE)) open.length = open.lastIndexOf(POP_ISOLATE);
    else if (open.at(-1) === mark) open.pop();
  }
  return text + open.reverse().join('');
}
