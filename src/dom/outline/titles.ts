import type { Block } from '../extract/blocks.ts';
import type { BoldReader } from './bold-lines.ts';

const MAX_UNITS = 140;

/** A title for the outline: the line itself, or its first sentence where a long paragraph is numbered. */
export function shortTitle(title: string): string {
  const sentence = title.length > MAX_UNITS ? /^.{20,138}?[.:;](?=\s)/u.exec(title)?.[0] : title;
  return sentence?.replace(/[.:;]$/, '') ?? `${title.slice(0, MAX_UNITS - 1).replace(/\s+\S*$/, '')}…`;
}

/** Set apart from running text: a heading, or bold or centred as a whole. */
export function isSetApart(block: Block, boldOf: BoldReader): boolean {
  const { element, text } = block;
  if (element.closest('h1, h2, h3, h4, h5, h6, [data-align="center"], center, b, strong')) return true;
  return boldOf(block).reduce((sum, piece) => sum + piece.length, 0) >= text.length * 0.8;
}

/** Printed in capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}
