import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { DocxTable } from '../../core/docx/docx-document.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { oneRun } from './docx-text.ts';
import { halfPoints, ofPoints, textWidth, twips } from './docx-units.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const INDENT = twips(5);

/** A table with lines; its head stands again on every page that it reaches. */
export function tableBlocks(
  { head, rows, widths, figures = [] }: DocxTable,
  preset: PaperPreset,
): (Table | Paragraph)[] {
  const count = Math.max(1, head.length, ...rows.map(({ cells }) => cells.length));
  const inside = twips(textWidth(preset));
  const shares = Array.from({ length: count }, (_, at) => widths?.[at] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.floor((inside * share) / whole));
  const size = halfPoints(preset.letters * 0.93);
  const cell = (text: string, at: number, isHead: boolean, isPart: boolean): TableCell =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      margins: { left: 100, right: 100, top: 40, bottom: 40 },
      borders: BORDERS,
      ...(isHead ? { shading: { fill: 'F2F2F2' } } : {}),
      children: [
        new Paragraph({
          alignment: figures.includes(at) ? AlignmentType.END : AlignmentType.START,
          spacing: { line: 264, lineRule: 'auto' },
          ...(isPart && at === 0 ? { indent: { left: INDENT } } : {}),
          children: oneRun(text, { bold: isHead, size }),
        }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean, isPart = false): TableRow =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: Array.from({ length: count }, (_, at) => cell(cells[at] ?? '', at, isHead, isPart)),
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: columns,
      rows: [
        ...(head.length > 0 ? [row(head, true)] : []),
        ...rows.map(({ cells, isPart }) => row(cells, false, isPart)),
      ],
    }),
    // Two tables in a row would become one.
    new Paragraph({ spacing: { before: 0, after: 0, line: ofPoints(6), lineRule: 'exact' } }),
  ];
}
