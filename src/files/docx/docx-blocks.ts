import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  LevelFormat,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { DocxBlock, DocxColumns, DocxItem, DocxPicture } from '../../core/docx/docx-document.ts';
import { sniffImage } from '../../core/media/sniff-image.ts';
import { headBlocks, NO_BORDERS, signatureBlocks } from './docx-head.ts';
import { ALIGNMENTS, STYLE_IDS } from './docx-styles.ts';
import { tableBlocks } from './docx-table.ts';
import { type DocxDesk, oneRun, runsOf, safeText, textParagraph } from './docx-text.ts';
import { textWidth, twips } from './docx-units.ts';

/** Deepest list; Word has nine levels. */
const LEVELS = 9;
const STEP = 7;

/** Markers of lists, one kind each; their items hang. */
export const NUMBERING = {
  config: (['bullet', 'number'] as const).map((reference) => ({
    reference,
    levels: Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format:
        reference === 'bullet' ? LevelFormat.BULLET : level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
      text:
        reference === 'bullet' ? (level % 2 === 0 ? '–' : '+') : level % 2 === 0 ? `%${level + 1}.` : `%${level + 1})`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: twips(STEP * (level + 1)), hanging: twips(STEP) } } },
    })),
  })),
};

/** Counts lists, so that each ordered one begins at 1. */
export interface ListCount {
  lists: number;
}

function blockChildren(
  block: DocxBlock,
  desk: DocxDesk & ListCount,
  before: DocxBlock | undefined,
  next: DocxBlock | undefined,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [
        textParagraph(block, desk, {
          isBeforeSignature: next?.kind === 'signature',
          startsPage: before?.kind === 'page-break',
        }),
      ];
    case 'list':
      desk.lists++;
      return block.items.flatMap((item) => itemParagraphs(item, block.isOrdered, 0, desk));
    case 'table':
      return tableBlocks(block, desk.preset);
    case 'picture':
      return [picture(block, desk)];
    case 'columns':
      return columns(block, desk);
    case 'page-break':
      // Text begins its page itself: a paragraph for the break would leave an empty line there.
      return next?.kind === 'text' ? [] : [new Paragraph({ children: [new PageBreak()] })];
    case 'writing-lines':
      return Array.from({ length: block.count }, writingLine);
    case 'head':
      return headBlocks(block, desk.preset);
    default:
      return signatureBlocks(block, desk.preset);
  }
}

export function blocksChildren(blocks: readonly DocxBlock[], desk: DocxDesk & ListCount): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => blockChildren(block, desk, blocks[index - 1], blocks[index + 1]));
}

function itemParagraphs(
  { runs, items = [] }: DocxItem,
  isOrdered: boolean,
  level: number,
  desk: DocxDesk & ListCount,
): Paragraph[] {
  return [
    new Paragraph({
      style: STYLE_IDS.plain,
      widowControl: true,
      numbering: { reference: isOrdered ? 'number' : 'bullet', level, instance: desk.lists },
      children: runsOf(runs, desk),
    }),
    ...items.flatMap((item) => itemParagraphs(item, isOrdered, Math.min(level + 1, LEVELS - 1), desk)),
  ];
}

const PICTURE_TYPES: Record<string, 'png' | 'jpg' | 'gif'> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};
const PIXELS = 96 / 25.4;

function picture({ bytes, width, height, alt, align = 'center' }: DocxPicture, desk: DocxDesk): Paragraph {
  // Word refuses a whole file over one picture that is not what it is called.
  const type = PICTURE_TYPES[sniffImage(bytes)?.type ?? ''];
  const description = safeText(alt).replaceAll('\n', ' ');
  if (!type || !(width > 0 && height > 0)) {
    return new Paragraph({ style: STYLE_IDS.plain, children: oneRun(`[${description}]`, { italics: true }) });
  }
  const fit = Math.min(1, textWidth(desk.preset) / width, (desk.preset.height * 0.6) / height);
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    children: [
      new ImageRun({
        type,
        data: bytes,
        transformation: { width: Math.round(width * fit * PIXELS), height: Math.round(height * fit * PIXELS) },
        altText: { name: description.slice(0, 60), title: '', description },
      }),
    ],
  });
}

function columns({ left, right, share }: DocxColumns, desk: DocxDesk & ListCount): (Table | Paragraph)[] {
  const whole = textWidth(desk.preset);
  const widths = [whole * share, whole * (1 - share)].map(twips);
  const cells = [left, right].map((blocks, index) => {
    const { preset } = desk;
    // What stands in a column is as wide as the column.
    const narrow = { ...preset, width: preset.left + preset.right + whole * (index === 0 ? share : 1 - share) - 4 };
    const inner = { ...desk, preset: narrow };
    const children = blocksChildren(blocks, inner);
    desk.lists = inner.lists;
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: 100 },
      // A cell ends with a paragraph.
      children: children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({})],
    });
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(whole), type: WidthType.DXA },
      columnWidths: widths,
      borders: NO_BORDERS,
      rows: [new TableRow({ children: cells })],
    }),
  ];
}

const DOTS = { style: BorderStyle.DOTTED, size: 6, color: '7F7F7F', space: 0 };

/** A dotted line to write on. */
function writingLine(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 480, lineRule: 'exact' },
    // Equal borders of neighbours are one: only what stands between them parts them.
    border: { between: DOTS, bottom: DOTS },
  });
}
