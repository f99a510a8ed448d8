import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperHead, PaperSignature } from '../../core/report/paper.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { oneRun } from './docx-text.ts';
import { halfPoints, ofPoints, textWidth, twips } from './docx-units.ts';

export const NO_BORDERS = {
  top: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  bottom: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  left: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  right: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  insideHorizontal: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  insideVertical: { style: BorderStyle.NONE, size: 0, color: 'auto' },
};

/** Share of the left column, as on screen. */
const LEFT = 0.4;
/** Of a bold capital in heights of its letter, about: a line below words is as long as they are. */
const CAPITAL = 0.72;
const SMALL = 0.5;

/** Two columns, then a little room. Word ends what stands in a table with a paragraph. */
export function headBlocks(head: PaperHead, preset: PaperPreset): (Table | Paragraph)[] {
  const { superiorBody, unit, mark, motto, placeAndDay } = head;
  const hasLeft = superiorBody !== '' || unit !== '';
  const size = halfPoints(preset.headLetters);
  const centred = (
    text: string,
    look: { bold?: boolean; italics?: boolean },
    more: IParagraphOptions = {},
  ): Paragraph => new Paragraph({ ...TIGHT, ...more, children: oneRun(text, { ...look, size }) });
  if (!hasLeft && motto.length === 0) {
    return [
      new Paragraph({
        ...TIGHT,
        alignment: AlignmentType.END,
        children: oneRun(placeAndDay, { italics: true, size }),
      }),
    ];
  }
  const widths = [LEFT, 1 - LEFT].map((share) => twips(textWidth(preset) * share));
  const [leftWidth = 0, rightWidth = 0] = widths;
  const balanced = (text: string): string => balance(text, leftWidth / 20 - 6, preset.headLetters);
  const left = [
    ...(superiorBody ? [centred(balanced(superiorBody), {})] : []),
    ...(unit ? [centred(balanced(unit), { bold: true })] : []),
    ...(mark === 'star' ? [centred('*', {})] : []),
    ...(mark === 'line' ? [rule(leftWidth, leftWidth * 0.28)] : []),
  ];
  const last = motto.at(-1) ?? '';
  const right = [
    ...motto.map((line) => centred(line, { bold: true })),
    ...(last ? [rule(rightWidth, Math.min(rightWidth, ofPoints(wordsWidth(last, preset.headLetters))))] : []),
    centred(placeAndDay, { italics: true }, { spacing: { ...TIGHT.spacing, before: ofPoints(4) } }),
  ];
  const cell = (children: Paragraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { left: 40, right: 40 },
      children: children.length > 0 ? children : [new Paragraph(TIGHT)],
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: leftWidth + rightWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: NO_BORDERS,
      rows: [new TableRow({ cantSplit: true, children: [cell(left, leftWidth), cell(right, rightWidth)] })],
    }),
  ];
}

const TIGHT = {
  alignment: AlignmentType.CENTER,
  suppressLineNumbers: true,
  spacing: { before: 0, after: 0, line: 264, lineRule: 'auto' },
} as const;

/** A line of so many twips in the middle of its column: the border of a paragraph that is all but empty. */
function rule(column: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    ...TIGHT,
    spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: oneRun('', { size: 2 }),
  });
}

/** Words that need several lines, on lines of about one length: the last of them would stand alone. */
function balance(text: string, width: number, letters: number): string {
  const whole = wordsWidth(text, letters);
  if (whole <= width || text.includes('\n')) return text;
  const each = whole / Math.ceil(whole / (width * 0.95));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const isNearer = wordsWidth(longer, letters) - each <= each - wordsWidth(line, letters);
    if (line === '' || (isNearer && wordsWidth(longer, letters) <= width)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

/** Points, about. */
function wordsWidth(text: string, letters: number): number {
  const ems = [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? CAPITAL : SMALL), 0);
  return ems * letters;
}

/** In the right half, never parted. */
export function signatureBlocks(
  { label, hint, name, placeAndDay = '' }: PaperSignature,
  preset: PaperPreset,
): Paragraph[] {
  const indent = { left: twips(textWidth(preset) * 0.45) };
  const height = preset.letters * preset.leading;
  const line = (text: string, look: { bold?: boolean; italics?: boolean }, before: number, isLast = false): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent,
      suppressLineNumbers: true,
      spacing: { before: Math.round(before) },
      keepNext: !isLast,
      keepLines: true,
      children: oneRun(text, look),
    });
  return [
    ...(placeAndDay ? [line(placeAndDay, { italics: true }, ofPoints(height * 0.9))] : []),
    line(label, { bold: true }, placeAndDay ? 0 : ofPoints(height * 0.9)),
    line(hint, { italics: true }, 0),
    line(name, { bold: true }, twips(preset.signRoom), true),
  ];
}
