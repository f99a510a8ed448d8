import { findDays } from '../text/dates.ts';
import { findDocumentNumbers } from '../text/document-number.ts';

/** A figure worth remembering: what is blanked, without its unit, so that "___ tỷ đồng" still says what is asked. */
export interface Figure {
  kind: 'document' | 'date' | 'number';
  /** Offsets in the text, which is in NFC. */
  start: number;
  end: number;
}

/** 1.200 · 1.200.000,5 · 0,25 · 15, and a span of two. */
const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
const SPAN = '\\s?[-–—]\\s?';
const ALONE = '(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,/-])(?<![\\p{L}][-/])';
const OVER = '(?![\\p{L}\\p{N}])(?![.,/]\\p{N})(?![-–—]\\p{N})';

const YEAR = '(?:19|20)\\d{2}';
const DATES = [
  // tháng 10 năm 2017, tháng 10/2017, quý III/2025, quý 3 năm 2025
  new RegExp(`(?<=(?<!\\p{L})(?:tháng|quý)\\s)(?:\\d{1,2}|[IV]{1,3})(?:\\s?/\\s?|\\s+năm\\s+)${YEAR}${OVER}`, 'giu'),
  // 2021-2025, 2030
  new RegExp(`${ALONE}${YEAR}(?:${SPAN}${YEAR})?${OVER}`, 'gu'),
];
const NUMBERS = new RegExp(`${ALONE}(?:${NUMBER})(?:${SPAN}(?:${NUMBER}))?${OVER}`, 'gu');

/** Words whose number only says where something stands, or which one of a row it is. */
const PLACES =
  /(?<!\p{L})(?:điều|khoản|điểm|tiết|tiểu mục|mục|chương|phần|trang|tr\.|phụ lục|biểu|bảng|hình|sơ đồ|chú thích|khoá|khóa|kỳ họp|kỳ|lần|thứ|trung ương|bước|tập|câu|bài|quyển|số|ngày|tháng|quý|lớp|tổ)\s*(?:thứ\s*)?(?:\d+(?:\.\d+)*\s*(?:,|và|đến|-|–)\s*(?:(?:điều|khoản|điểm|mục)\s*)?)*$/iu;

/** "1.", "2)", "3.1.", "(4)" at the beginning of a line. */
const LIST_NUMBER = /(?:^|\n)\s*\(?(?:\d+\.)*$/u;

/**
 * Numbers, shares, days, years and document numbers of a quotation, in its order, none over another. Numbers of lists,
 * of articles and clauses and of notes are none.
 */
export function findFigures(text: string): Figure[] {
  const found: Figure[] = [];
  const add = (kind: Figure['kind'], start: number, end: number): void => {
    if (found.every((other) => end <= other.start || other.end <= start)) found.push({ kind, start, end });
  };
  for (const { start, end } of findDocumentNumbers(text)) add('document', start, end);
  for (const { start, end } of findDays(text)) {
    // "0,5 tháng 10 năm 2017" has no fifth of October.
    if (!/\d[.,]$/.test(text.slice(0, start))) add('date', start, end);
  }
  for (const form of DATES) {
    for (const match of text.matchAll(form)) add('date', match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(NUMBERS)) {
    const [printed] = match;
    if (!isTrivial(text, match.index, printed)) add('number', match.index, match.index + printed.length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isTrivial(text: string, start: number, printed: string): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(start + printed.length, start + printed.length + 3);
  if (/^\d+$/.test(printed)) {
    // "1" alone says nothing, and nobody forgets it; a long run of digits is a telephone or an account.
    if (printed === '1' || printed === '0' || printed.length > 7) return true;
    if (LIST_NUMBER.test(before) && /^[.)/]/.test(after)) return true;
    // A note's mark: "[3]", "(2)".
    if (/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after)) return true;
  }
  // "1.2" of an outline at the beginning of a line, where it was read as a number.
  if (/(?:^|\n)\s*$/u.test(before) && /^\s?[.)]/.test(after)) return true;
  return PLACES.test(before);
}
