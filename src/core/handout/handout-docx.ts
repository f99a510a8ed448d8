import type { DocxBlock, DocxDocument, DocxRun } from '../docx/docx-document.ts';
import { noteBlocks } from '../export/note-blocks.ts';
import type { PaperPreset } from '../report/paper-preset.ts';
import type { HandoutSheet, SheetSource } from './handout-sheet.ts';
import { qrEdge } from './qr-code.ts';
import { qrPng } from './qr-png.ts';
import type { SheetSize } from './sheet-size.ts';

/** What the page says by itself. */
export interface HandoutPrintWords {
  kind: string;
  untitled: string;
  passages: string;
  questions: string;
  sources: string;
  /** For who does not see a code; `{address}` in it is the address. */
  codeOf: (address: string) => string;
}

export interface HandoutDocxOptions {
  size: SheetSize;
  /** Points. */
  letters: number;
  locale: 'vi' | 'en';
  words: HandoutPrintWords;
}

/** A handout as a Word file: the same words on the same page. */
export function handoutDocx(sheet: HandoutSheet, options: HandoutDocxOptions): DocxDocument {
  const { words, size } = options;
  const title = sheet.title || words.untitled;
  const blocks: DocxBlock[] = [
    ...whoBlocks(sheet),
    text('fact', words.kind.toLocaleUpperCase(options.locale), { muted: true }),
    { ...text('title', title), align: 'start' },
    ...noteBlocks(sheet.summary),
  ];
  if (sheet.passages.length > 0) {
    blocks.push(text('heading-1', words.passages));
    for (const { quote, citation } of sheet.passages) {
      blocks.push({ ...text('quotation', `“${quote}”`), keepsWithNext: true }, text('citation', `— ${citation}`));
    }
  }
  if (sheet.questions.length > 0) {
    const items = sheet.questions.map(({ text: question }) => ({ runs: [{ text: question }] }));
    blocks.push(text('heading-1', words.questions), { kind: 'list', isOrdered: true, items });
  }
  if (sheet.sources.length > 0) {
    const width = size.width - 2 * size.inline;
    blocks.push(text('heading-1', words.sources), ...sheet.sources.flatMap((one) => sourceBlocks(one, width, words)));
  }
  return { title, author: sheet.unit, locale: options.locale, preset: presetOf(options), blocks };
}

function text(
  style: 'fact' | 'title' | 'heading-1' | 'quotation' | 'citation',
  words: string,
  look: Omit<DocxRun, 'text'> = {},
) {
  return { kind: 'text', style, runs: [{ ...look, text: words }] } as const;
}

function whoBlocks({ unit, placeAndDay }: HandoutSheet): DocxBlock[] {
  if (unit === '' && placeAndDay === '') return [];
  const left: DocxBlock = { kind: 'text', style: 'fact', runs: [{ text: unit, strong: true }], align: 'start' };
  const right: DocxBlock = { kind: 'text', style: 'fact', runs: [{ text: placeAndDay }], align: 'end' };
  return [{ kind: 'columns', left: [left], right: [right], share: 0.5 }];
}

function sourceBlocks({ citation, address, code }: SheetSource, width: number, words: HandoutPrintWords): DocxBlock[] {
  const source: DocxBlock = { kind: 'text', style: 'source', runs: [{ text: citation }], align: 'start' };
  const where: DocxBlock = { kind: 'text', style: 'fact', runs: [{ text: address, muted: true }], align: 'start' };
  const said = address === '' ? [source] : [source, where];
  if (code === null) return said;
  const edge = qrEdge(code);
  const { bytes } = qrPng(code);
  const picture: DocxBlock = {
    ...{ kind: 'picture', bytes, mediaType: 'image/png', width: edge, height: edge },
    ...{ alt: words.codeOf(address), align: 'start' },
  };
  // Room for its margin, so that the builder does not make it smaller.
  return [{ kind: 'columns', left: [picture], right: said, share: (edge + 5) / width }];
}

function presetOf({ size, letters }: HandoutDocxOptions): PaperPreset {
  const { width, height, block, inline } = size;
  return {
    ...{ id: 'handout', name: '', basis: null, width, height },
    ...{ top: block, right: inline, bottom: block, left: inline },
    ...{ face: 'Times New Roman', letters, headLetters: Math.max(9, letters - 2), leading: 1.25, indent: 0, gap: 3 },
    ...{ isJustified: false, signRoom: 0, hasHead: false, numbering: 'none', hasLineNumbers: false, isBooklet: false },
  };
}
