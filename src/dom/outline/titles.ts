import type { Block } from '../extract/blocks.ts';

const MAX_UNITS = 140;

/** A title for the outline: the line itself, or its first sentence where a long paragraph is numbered. */
export function shortTitle(block: Block, title: string = block.text): string {
  if (title.length <= MAX_UNITS) return title.replace(/[.:;]$/, '');
  const bold = boldOpening(block.element);
  if (bold !== '' && title.startsWith(bold)) return bold.replace(/[.:;]$/, '');
  const sentence = /^.{20,}?[.:;](?=\s)/u.exec(title)?.[0];
  if (sentence && sentence.length <= MAX_UNITS) return sentence.slice(0, -1);
  return `${title.slice(0, MAX_UNITS - 1).replace(/\s+\S*$/, '')}…`;
}

/** Set apart from running text: bold or centred as a whole. */
export function isSetApart({ element, text }: Block): boolean {
  if (element.closest('[data-align="center"], center')) return true;
  const bold = element.querySelector('b, strong');
  return bold !== null && (bold.textContent ?? '').trim().length >= text.length * 0.8;
}

/** The bold words that open a numbered paragraph, without its number. */
function boldOpening(element: Element): string {
  const bold = element.querySelector('b, strong');
  const text = (bold?.textContent ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
  return text.replace(/^[\p{L}\d.]{1,6}[.)]\s*/u, '');
}
