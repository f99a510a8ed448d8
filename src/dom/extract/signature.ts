import { DOCUMENT_END, SIGNING_OFFICE } from '../../core/text/document-end.ts';
import { foldBare } from '../../core/text/fold.ts';
import { ALIGN } from './alignment.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { removeLine } from './boilerplate.ts';
import { findLanguage } from './language.ts';
import { BY_LINE, peopleIn } from './person-name.ts';

/** Lines from the end among which the name stands: a source, a rating, a date may follow it. */
const LAST_LINES = 5;
const MAX_UNITS = 80;

/**
 * Names that stand alone at the end of the body, right-aligned, bold or simply last, as Vietnamese newsrooms
 * print the author. The lines are taken out of the body.
 */
export function takeSignature(root: Element): string[] {
  const blocks = collectBlocks(root);
  const end = blocks.slice(-8);
  if (blocks.length < 3 || end.some(signsDocument)) return [];
  const isVietnamese = findLanguage(blocks.map(({ text }) => text).join(' '), '') === 'vi';
  const taken = end.slice(-LAST_LINES).filter((block) => {
    if (BY_LINE.test(block.text)) return namesIn(block).length > 0;
    return (isVietnamese || isSigned(block)) && isSignature(block);
  });
  const names = taken.flatMap(namesIn);
  if (names.length > 0) for (const block of taken) removeLine(block, root);
  return [...new Set(names)];
}

/** The signer of an issued document belongs to its text: capacity and seal lines stand above the name. */
function signsDocument({ text }: Block): boolean {
  const bare = foldBare(text);
  return text.length < MAX_UNITS && (DOCUMENT_END.test(bare) || (SIGNING_OFFICE.test(bare) && !bare.includes('.')));
}

function namesIn(block: Block): string[] {
  return block.text.length > MAX_UNITS ? [] : peopleIn(block.text, isSigned(block) || BY_LINE.test(block.text));
}

function isSignature(block: Block): boolean {
  const { text, element } = block;
  return isNamesOnly(text, namesIn(block)) && (isSigned(block) || /^(?:p|div)$/.test(element.localName));
}

/** "Thùy Linh", "Bài, ảnh: Thùy Linh – Minh Hòa", but not a short sentence that holds a name. */
function isNamesOnly(text: string, names: string[]): boolean {
  if (names.length === 0 || /[.!?…”"]$|^\(?theo \S+$|\d/iu.test(text)) return false;
  const told = text.replace(/^[^:]{0,30}:|\([^)]*\)|\S*@\S+/g, '');
  return told.length <= names.join(' ').length + 16;
}

/** Set to the right, or marked by its class: there even one word is a name. */
function isSigned({ element }: Block): boolean {
  const isMarked = /author|byline|tac-?gia|signature/i.test(element.getAttribute('class') ?? '');
  return isMarked || element.closest(`[${ALIGN}="right"]`) !== null;
}
