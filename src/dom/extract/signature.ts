import { ALIGN } from './alignment.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { removeLine } from './boilerplate.ts';
import { peopleIn } from './person-name.ts';

/** Lines from the end that may follow the name: a source, a rating, a date. */
const LAST_LINES = 4;
const MAX_UNITS = 80;
/** The signer of an issued document belongs to its text: capacity and seal lines stand above the name. */
const SIGNED_DOCUMENT =
  /^(?:\(?đã ký\)?|t\s*\/\s*m\b|tm\.|kt\.|tl\.|tuq\.|bí thư|phó bí thư|chủ tịch|phó chủ tịch|tổng bí thư|thủ tướng|nơi nhận)/iu;

/**
 * Names that stand alone at the end of the body, right-aligned, bold or simply last, as Vietnamese newsrooms
 * print the author. The line is taken out of the body.
 */
export function takeSignature(root: Element): string[] {
  const blocks = collectBlocks(root);
  if (blocks.length < 3 || blocks.slice(-8).some((block) => SIGNED_DOCUMENT.test(block.text))) return [];
  const last = blocks.slice(-LAST_LINES);
  for (const [index, block] of last.entries()) {
    const names = peopleIn(block.text);
    if (names.length === 0 || block.text.length > MAX_UNITS || !isNamesOnly(block.text, names)) continue;
    const isLast = index === last.length - 1;
    if (!isLast && !isSetApart(block) && !/^h[1-6]$|^p$|^div$/.test(block.element.localName)) continue;
    if (/^(?:li|td|th|h[1-6]|figcaption)$/.test(block.element.localName) && !isSetApart(block)) continue;
    removeLine(block, root);
    return names;
  }
  return [];
}

/** "Thùy Linh", "Bài, ảnh: Thùy Linh – Minh Hòa", but not a short sentence that holds a name. */
function isNamesOnly(text: string, names: string[]): boolean {
  if (/[.!?…”"]$/.test(text) || /\d/.test(text)) return false;
  const letters = (value: string) => value.match(/\p{L}/gu)?.length ?? 0;
  const prefix = /^[^:]{0,24}:/.exec(text)?.[0] ?? '';
  return letters(text) - letters(prefix) <= names.reduce((sum, name) => sum + letters(name), 0) + 6;
}

function isSetApart({ element, text }: Block): boolean {
  if (element.closest(`[${ALIGN}="right"]`)) return true;
  if (/author|byline|tac-?gia|signature/i.test(element.getAttribute('class') ?? '')) return true;
  const bold = element.querySelector('b, strong, em, i');
  return bold !== null && (bold.textContent ?? '').trim().length >= text.length - 12;
}
