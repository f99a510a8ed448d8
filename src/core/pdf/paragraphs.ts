import { DOCUMENT_END, SIGNING_OFFICE } from '../text/document-end.ts';
import { foldBare } from '../text/fold.ts';
import { opensBody } from '../text/issuing-body.ts';
import type { Line } from './columns.ts';
import { type StyledText, segmentText } from './segment.ts';

/** A paragraph put together from its lines. */
export interface Paragraph {
  pieces: StyledText[];
  size: number;
  align: 'left' | 'center' | 'right';
  /** Pages it stands on, each with the offset in its text at which it begins there. */
  pages: { page: number; at: number }[];
  /** Rows of a table without ruled lines. */
  rows?: string[][];
}

const LABEL =
  /^\s*(?:[-–—•●▪◦+*]\s|\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-zđ])[.)]\s|[IVXL]{1,5}[.)\s–-]|(?:Điều|Chương|Mục|Phần|Khoản|PHẦN|CHƯƠNG|MỤC|Phụ lục|PHỤ LỤC)\s)/u;
const SENTENCE_END = /[.;:!?…][”"’')\]]*\s*$/u;
/** The space between lines of one paragraph differs by less than this part of it. */
const LEADING_SLACK = 1.22;
/** A column of the head of a document, in ems. */
const NARROW = 22;
/** No paragraph's first line is indented further, in ems. */
const INDENT = 3.6;
const HANGING = 4;
const DASH = /^\s*[-–—•+]\s/;

/** Lines, in reading order, as paragraphs. */
export function joinParagraphs(lines: readonly Line[]): Paragraph[] {
  const leading = commonLeading(lines);
  const isIndented = usesIndents(lines);
  const paragraphs: Paragraph[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && previous && continues(previous, line, leading, isIndented)) addLine(last, previous, line);
    else if (last?.rows && line.cells && previous?.page === line.page) last.rows.push(line.cells);
    else paragraphs.push(newParagraph(line));
    previous = line;
  }
  return paragraphs;
}

function newParagraph(line: Line): Paragraph {
  const { pieces, size, page, cells } = line;
  const made = { pieces: pieces.map((piece) => ({ ...piece })), size, align: alignOf(line), pages: [{ page, at: 0 }] };
  return cells ? { ...made, rows: [cells] } : made;
}

function addLine(paragraph: Paragraph, previous: Line, line: Line): void {
  const text = segmentText(paragraph);
  const next = segmentText(line);
  const last = paragraph.pieces.at(-1);
  const isBroken = isHyphenated(text, next);
  if (last && isBroken) last.text = last.text.replace(/[-\u00AD]\s*$/u, '');
  if (last && !isBroken && !/\s$/.test(text)) last.text += ' ';
  if (line.page !== previous.page) paragraph.pages.push({ page: line.page, at: segmentText(paragraph).length });
  for (const piece of line.pieces) {
    const end = paragraph.pieces.at(-1);
    const isSame = end && end.bold === piece.bold && end.italic === piece.italic && end.raised === piece.raised;
    if (isSame) end.text += piece.text;
    else paragraph.pieces.push({ ...piece });
  }
}

/** Vietnamese parts no word at a line's end; words of Latin letters alone are foreign, and parted by a hyphen. */
function isHyphenated(text: string, next: string): boolean {
  if (/\u00AD\s*$/.test(text)) return true;
  const [, half = ''] = /(?:^|[\s(“"])([A-Za-z]{2,})-\s*$/.exec(text) ?? [];
  return half !== '' && /^[a-z]{2,}/.test(next) && !/^[a-z]+-/.test(next);
}

function alignOf(line: Line): Paragraph['align'] {
  const { left, right, columnLeft, columnRight, size } = line;
  const before = left - columnLeft;
  const after = columnRight - right;
  // An indented line may end as far from the edge by chance.
  const least = isBold(line) || columnRight - columnLeft < NARROW * size ? 1.5 : INDENT;
  if (before > least * size && after > least * size && Math.abs(before - after) < 1.5 * size) return 'center';
  if (before > 0.4 * (columnRight - columnLeft) && before > after) return 'right';
  return 'left';
}

function continues(previous: Line, line: Line, leading: number, isIndented: boolean): boolean {
  if (previous.cells || line.cells) return false;
  const size = Math.max(previous.size, line.size);
  if (Math.abs(previous.size - line.size) > 0.08 * size) return false;
  const [before, text] = [segmentText(previous), segmentText(line)];
  const isNextColumn = line.page !== previous.page || line.y <= previous.y;
  if (!isNextColumn && line.y - previous.y > LEADING_SLACK * leading * size) return false;
  if (changesWeight(previous, line)) return false;
  if (DASH.test(before) && DASH.test(text) && /[,.;:]\s*$/.test(before)) return false;
  const aligned = [alignOf(previous), alignOf(line)];
  if (aligned.includes('center') || aligned.includes('right')) {
    if (isNextColumn) return false;
    return aligned[0] === aligned[1]
      ? continuesCentred(previous, line)
      : aligned[1] === 'center' && isFull(previous, line) && /^\p{Ll}/u.test(text);
  }
  const isEnded = SENTENCE_END.test(before);
  if (!isFull(previous, line)) return false;
  const indent = line.left - line.columnLeft;
  const indentBefore = previous.left - previous.columnLeft;
  if (LABEL.test(text) && (isEnded || indent > 0.8 * size) && !/^\s*[-–—]\s*\d/.test(text)) return false;
  // Under a label that hangs out, the text goes on where it began beside it.
  const isHanging = !isEnded && LABEL.test(before) && indent < indentBefore + HANGING * size;
  if (indent > 0.8 * size && indent > indentBefore + 0.5 * size && !isHanging) return false;
  // A first line that hangs out begins a paragraph of its own.
  if (indent < indentBefore - 0.5 * size && isEnded && hangs(previous)) return false;
  return !isNextColumn || !isEnded || (isIndented && indent <= 0.5 * size);
}

/** A line that was not full would have had room for the next one's first word. */
function isFull(previous: Line, line: Line): boolean {
  const text = segmentText(line).trimStart();
  const word = /^\S+/.exec(text)?.[0] ?? '';
  const letter = (line.right - line.left) / Math.max(1, text.length);
  const before = segmentText(previous);
  // A sentence that has not ended goes on, also where type of uneven width left more room than its letters tell.
  const slack = SENTENCE_END.test(before) ? 1.1 : 1.35;
  return isHyphenated(before, text) || previous.columnRight - previous.right < (word.length + 1) * letter * slack;
}

function hangs({ left, columnLeft, size }: Line): boolean {
  return left - columnLeft > 3 * size;
}

/** Lines of a heading stand under one another; which of them are one heading only their words tell. */
function continuesCentred(previous: Line, line: Line): boolean {
  const [before, text] = [segmentText(previous).trim(), segmentText(line).trim()];
  if (SENTENCE_END.test(before) || LABEL.test(text) || isBold(previous) !== isBold(line)) return false;
  if (previous.columnRight - previous.columnLeft < NARROW * previous.size) return isCutShort(previous, line);
  const isWide = previous.right - previous.left > 0.6 * (previous.columnRight - previous.columnLeft);
  const areCapitals = before === before.toUpperCase() && text === text.toUpperCase();
  return /^\p{Ll}/u.test(text) ? before !== before.toUpperCase() : isWide && areCapitals;
}

/** In a narrow column each line is another office, save where the longest one had no room for its last words. */
function isCutShort(previous: Line, line: Line): boolean {
  const text = segmentText(line).trim();
  const bare = foldBare(text);
  const isOther = DOCUMENT_END.test(bare) || SIGNING_OFFICE.test(bare) || opensBody(text) || !/^[\p{L}\d]/u.test(text);
  const width = previous.right - previous.left;
  const isLongest = width > previous.columnRight - previous.columnLeft - 4.5 * previous.size;
  if (/(?:ngày|tháng|năm)[\s\d]*$/iu.test(segmentText(previous)) && /^\d/.test(text)) return true;
  return isLongest && !isOther && line.right - line.left < 0.6 * width;
}

function changesWeight(previous: Line, line: Line): boolean {
  const end = previous.pieces.findLast(({ text }) => text.trim() !== '');
  const start = line.pieces.find(({ text }) => text.trim() !== '');
  if (isBold(previous) && start && !start.bold)
    return !isFull(previous, line) || SENTENCE_END.test(segmentText(previous));
  return isBold(line) && end !== undefined && !end.bold && SENTENCE_END.test(segmentText(previous));
}

function isBold({ pieces }: Line): boolean {
  return pieces.every(({ bold, text }) => bold || text.trim() === '');
}

/** Space from line to line within paragraphs, in ems. */
function commonLeading(lines: readonly Line[]): number {
  const steps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || line.y <= before.y) continue;
    const step = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (step < 3) steps.set(step, (steps.get(step) ?? 0) + segmentText(line).length);
  }
  return [...steps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1.3;
}

/** Whether paragraphs begin with an indent, so that a line at the margin goes on with one. */
function usesIndents(lines: readonly Line[]): boolean {
  const prose = lines.filter((line) => segmentText(line).length > 30);
  const indented = prose.filter(
    ({ left, columnLeft, size }) => left - columnLeft > 0.8 * size && left - columnLeft < 5 * size,
  );
  return indented.length > prose.length * 0.08;
}
