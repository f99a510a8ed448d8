/** Part of a text, UTF-16 units. */
export interface Sentence {
  start: number;
  end: number;
}

/** Ends with a stop before a capital, or with its line; not behind a title (`TS.`) or a number (`1.`). */
const END =
  /(?<!(?<![\p{L}\p{N}])(?:TS|ThS|PGS|GS|TP|Tp|\d{1,3}|\p{Lu}))[.!?…]+["”»)]*\s+(?=["“«(]?[\p{Lu}\d])|[;\n]\s*/gu;

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const said = text.slice(start, end);
    const lead = said.length - said.trimStart().length;
    if (said.trim() !== '') found.push({ start: start + lead, end: start + said.trimEnd().length });
  };
  for (const match of text.matchAll(END)) {
    add(match.index + match[0].trimEnd().length);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found;
}
