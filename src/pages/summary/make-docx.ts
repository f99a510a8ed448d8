import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { getLocale, t } from '../../i18n/t.ts';
import type { Sheet, SheetTable } from './sheet.ts';

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 };
const INSIDE = A4.width - MARGIN.left - MARGIN.right;
/** Half points. */
const SIZE = 26;
const FONT = 'Times New Roman';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };

/** A summary as a Word file, A4. */
export async function makeDocx(sheet: Sheet): Promise<Blob> {
  const document = new Document({
    creator: 'Thu Hoạch',
    title: sheet.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: getLocale() === 'vi' ? 'vi-VN' : 'en-GB' } } },
        heading1: { run: { font: FONT, size: 32, bold: true, color: '000000' } },
        heading2: { run: { font: FONT, size: 28, bold: true, color: '000000' } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'names',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: HANGING },
          ],
        },
        {
          reference: 'rules',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.START, style: HANGING }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          ...head(sheet),
          ...sheet.tables.flatMap(table),
          ...lists(sheet),
          ...words(sheet),
          ...counting(sheet),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

const HANGING = { paragraph: { indent: { left: 567, hanging: 397 } } };

function head({ title, lines }: Sheet): Paragraph[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
    ...lines.map((line) => new Paragraph({ text: line, alignment: AlignmentType.CENTER, spacing: { after: 60 } })),
  ];
}

function table({ title, head, rows }: SheetTable): (Paragraph | Table)[] {
  const counted = head.length - 1;
  const narrow = Math.floor((INSIDE * (counted > 1 ? 0.6 : 0.2)) / counted);
  const widths = [INSIDE - narrow * counted, ...Array.from({ length: counted }, () => narrow)];
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE };
  const cell = (text: string, at: number, isBold: boolean, isPart = false): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? narrow, type: WidthType.DXA },
      margins: { left: 100, right: 100, top: 40, bottom: 40 },
      borders,
      children: [
        new Paragraph({
          alignment: at === 0 ? AlignmentType.START : AlignmentType.END,
          indent: isPart && at === 0 ? { left: 284 } : {},
          children: [new TextRun({ text, bold: isBold })],
        }),
      ],
    });
  return [
    section(title),
    new Table({
      width: { size: INSIDE, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, at) => cell(text, at, true)) }),
        ...rows.map(
          ({ cells, isPart }) =>
            new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, false, isPart)) }),
        ),
      ],
    }),
  ];
}

function lists(sheet: Sheet): Paragraph[] {
  return sheet.lists.flatMap(({ title, items, more }, instance) => [
    section(title),
    ...items.map((text) => new Paragraph({ text, numbering: { reference: 'names', level: 0, instance } })),
    ...(more ? [new Paragraph({ children: [new TextRun({ text: more, italics: true })] })] : []),
  ]);
}

function words(sheet: Sheet): Paragraph[] {
  if (sheet.words.trim() === '') return [];
  const paragraphs = sheet.words.split(/\n+/).filter((text) => text.trim() !== '');
  return [
    section(t('summary.words')),
    ...paragraphs.map((text) => new Paragraph({ text, alignment: AlignmentType.BOTH, spacing: { after: 120 } })),
  ];
}

function counting({ rules }: Sheet): Paragraph[] {
  return [
    section(t('summary.whatCounts')),
    ...rules.map(
      (text) =>
        new Paragraph({ numbering: { reference: 'rules', level: 0 }, children: [new TextRun({ text, size: 22 })] }),
    ),
  ];
}

function section(title: string): Paragraph {
  return new Paragraph({
    text: title,
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 280, after: 100 },
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 22 })],
  });
}
