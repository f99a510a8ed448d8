import type { OutlineLevel } from '../../core/model/outline.ts';
import { printedDocumentType } from '../../core/text/document-type.ts';

/** The label at the head of a line, and what follows it. */
export interface LabelledLine {
  level: Exclude<OutlineLevel, 'heading'>;
  label: string;
  title: string;
  /** Place in its numbering: 217 for "Điều 217a", 4 for "IV", 2 for "1.2" and "b". 0 where it cannot be told. */
  ordinal: number;
  /** How it is written: "1.", "1)" and "(1)" are three lists, whichever holds the others. */
  style: string;
  /** Nothing parts the label from its title: only type or numbering tell it from a running sentence. */
  isWeak: boolean;
}

const WORDS = 'nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|một|bốn|bẩy';
const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

type Level = LabelledLine['level'];
/** Level and style of the labels that say what they are. */
const NAMES: Record<string, [Level, string]> = {
  phần: ['part', 'part'],
  chương: ['chapter', 'chapter'],
  mục: ['section', 'section'],
  tiểu: ['section', 'subsection'],
  điều: ['article', 'article'],
  khoản: ['clause', '1.'],
  điểm: ['point', 'a'],
};
/**
 * The eth of old fonts stands for Đ, and some of them lose a tone. A point of a number ("1.2") and the dash of a range
 * ("5-7") part no label from its title.
 */
const NAMED = new RegExp(
  `^(?<label>(?<name>phần|chương|(?:tiểu )?mục|[đð]i[ềê]u|khoản|điểm) (?:thứ )?(?:(?:mười )?(?:${WORDS})|[ivxlc]+|\\d{1,4}[a-zđ]?|[a-hđ]\\d?))(?![\\p{L}\\p{M}\\p{N}])(?<mark>\\s*(?:[.:)/](?!\\d)(?:\\s*[–—-])?|[–—-]+(?!\\s*\\d)))?\\s*(?<title>.*)$`,
  'iu',
);
/** A number may follow a label only after a blank: "1. 30 đồng chí", but not "1.200". */
const TITLE = '\\s*(?<title>(?:[\\p{L}"“(\\[]|(?<=\\s)\\d).*)$';
const NUMBERED = (
  [
    // "I- QUAN ĐIỂM", "II. ", "III/ ", but not "X-quang"
    ['roman', 'I', '(?<label>[IVXL]{1,6})\\s*(?:[.):/–—]|-(?=\\s|\\p{Lu}{2}))\\s*(?!\\p{Ll})(?<title>.*)$'],
    ['section', 'A', `(?<label>[A-HĐ])\\s*(?:[.):/]|[–—-](?=\\s))(?=\\s*\\p{Lu})${TITLE}`],
    ['arabic', '(1)', `\\((?<label>\\d{1,2})\\)${TITLE}`],
    ['arabic', '1)', `(?<label>\\d{1,2})\\)${TITLE}`],
    // Several levels need no mark; "18-NQ/TW" at the head of a line is a document's number.
    [
      'arabic',
      '1.',
      `(?<label>\\d{1,2}(?:\\.\\d{1,2}){1,3}|\\d{1,3}[a-zđ]?)(?:\\s*(?:[.:]|[–—/-](?=\\s|\\p{Lu}\\p{L}*[\\s,]))|(?<=\\.\\d+)(?=\\s))${TITLE}`,
    ],
    ['point', 'a', `(?<label>[a-zđ][a-zđ\\d]?(?=\\))|[a-zđ](?=\\s*(?:[.)]|[–—/-]\\s)))\\s*.${TITLE}`],
  ] as [Level, string, string][]
).map(([level, style, form]) => ({ level, style, form: new RegExp(`^${form}`, 'u') }));

/**
 * Reads the label of a line of an issued document. A paragraph that only mentions "Điều 5 của Luật…" is not
 * labelled: a label ends its line, or a mark or a capital follows.
 */
export function readLabel(line: string): LabelledLine | null {
  const text = withoutNotes(line);
  const named = NAMED.exec(text)?.groups;
  if (named) {
    const { label = '', name = '', mark, title = '' } = named;
    const [level, style] = NAMES[name.toLowerCase().split(' ', 1)[0] ?? ''] ?? ['article', 'article'];
    const isWeak = mark === undefined && title !== '';
    if (isWeak && (style.length < 3 || !/^[\p{Lu}“"(]/u.test(title) || printedDocumentType(title) !== '')) return null;
    return { level, style, label: label.replace(/^ð/iu, 'Đ'), title, ordinal: ordinalOf(label, style), isWeak };
  }
  for (const { level, style, form } of NUMBERED) {
    const { label, title = '' } = form.exec(text)?.groups ?? {};
    const isWeak = level === 'arabic' && /^\d/.test(title);
    if (label) return { level, style, label, title, ordinal: ordinalOf(label, style), isWeak };
  }
  return null;
}

/** Notes of an amended text stand inside its labels: "Điều 173.[5] Tội…", "1.[6] Người…". */
export function withoutNotes(line: string): string {
  return line.replace(/\s*\[\d{1,4}\]/g, '').trim();
}

function ordinalOf(label: string, style: string): number {
  const own = (label.split(/[\s.]/).at(-1) ?? '').toLowerCase();
  const word = WORDS.split('|').indexOf(own);
  if (/^\d/.test(own)) return Number.parseInt(own, 10);
  if (word >= 0) return word + 1;
  if (style === 'a' || style === 'A' || !/^[ivxlc]+$/.test(own)) return LETTERS.indexOf(own.charAt(0)) + 1;
  const values = [...own].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
