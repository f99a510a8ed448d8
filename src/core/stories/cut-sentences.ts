/** Ends of sentences: a full stop of a number or of `TS.` is followed by no capital of a new sentence. */
const END = /(?<!\b(?:TS|GS|PGS|ThS|Tp|TP|đ\/c|Đ\/c)\.?)[.!?…]+["”’)\]]*(?=\s+["“‘([]?[\p{Lu}\p{N}])|\n+/gu;

/** A text in sentences and lines, each with the blanks behind it: joined they are the text. */
export function cutSentences(text: string): string[] {
  const parts: string[] = [];
  let last = 0;
  for (const match of text.matchAll(END)) {
    let end = match.index + match[0].length;
    while (end < text.length && /\s/.test(text[end] as string)) end += 1;
    if (end <= last) continue;
    parts.push(text.slice(last, end));
    last = end;
  }
  if (last < text.length) parts.push(text.slice(last));
  return parts;
}

/** The first sentences of a text, with a sign where more follows. */
export function firstSentences(text: string, count: number): string {
  const parts = cutSentences(text.trim());
  if (parts.length <= count) return text.trim();
  return `${parts.slice(0, count).join('').trimEnd()} […]`;
}

/** Whole words of a text up to a length, UTF-16 units, with a sign where more follows. */
export function firstWords(text: string, most: number): string {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most + 1);
  const at = cut.search(/\s\S*$/);
  return `${(at > 0 ? cut.slice(0, at) : whole.slice(0, most)).replace(/[\s,;:–-]+$/u, '').replace(/\p{Cs}$/u, '')} […]`;
}
