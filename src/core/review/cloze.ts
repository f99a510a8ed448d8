import type { Figure } from './find-figures.ts';

/** A run of a text, to be read or to be filled in. */
export interface ClozePart {
  text: string;
  isBlank: boolean;
}

export interface Cloze {
  answer: string;
  parts: ClozePart[];
}

/** A text with one figure blanked, wherever it stands. */
export function blankOut(text: string, { start, end }: Pick<Figure, 'start' | 'end'>): Cloze {
  const answer = text.slice(start, end);
  return { answer, parts: hideAnswer(text, answer) };
}

/** A text, such as an article's title, without a figure that is being asked. */
export function hideAnswer(text: string, answer: string): ClozePart[] {
  const parts: ClozePart[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(formOf(answer))) {
    if (index > at) parts.push({ text: text.slice(at, index), isBlank: false });
    parts.push({ text: found, isBlank: true });
    at = index + found.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isBlank: false });
  return parts;
}

/** The answer, but not within a longer number: "15" is not told by "15.000" or by "2015". */
function formOf(answer: string): RegExp {
  const words = answer
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[-–—]/g, '\\s?[-–—]\\s?'))
    .join('\\s*');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])${words}(?![\\p{L}\\p{N}])(?![.,]\\p{N})`, 'gu');
}
