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

type Form = [level: LabelledLine['level'], style: string, form: string];

const WORDS = 'nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|một|bốn|bẩy';
const NUMBER = `(?:(?:thứ\\s+)?(?:mười\\s+)?(?:${WORDS})|[ivxlc]+|\\d{1,3}|[a-hđ])`;
const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Labels that name their level. The eth of old fonts stands for Đ, and some of them lose a hat or a tone. */
const NAMED: Form[] = [
  ['part', 'part', `phần\\s+${NUMBER}`],
  ['chapter', 'chapter', `chương\\s+(?:thứ\\s+)?${NUMBER}`],
  ['section', 'section', `mục\\s+${NUMBER}`],
  ['section', 'subsection', `tiểu\\s+mục\\s+${NUMBER}`],
  ['article', 'article', '[đð]i[ềê]u\\s+(?:thứ\\s+)?\\d{1,4}[a-zđ]?'],
  ['clause', '1.', 'khoản\\s+\\d{1,3}[a-zđ]?'],
  ['point', 'a', 'điểm\\s+[a-zđ]\\d?'],
];
/** A point of a number ("1.2") and the dash of a range ("5-7") part nothing. */
const NAMED_TAIL =
  '(?![\\p{L}\\p{M}\\p{N}])(?<mark>\\s*(?:[.:)/](?!\\d)(?:\\s*[–—-])?|[–—-]+(?!\\s*\\d)))?\\s*(?<title>.*)$';

const NUMBERED: Form[] = [
  // "I- QUAN ĐIỂM", "II. ", "III/ ", but not "X-quang"
  ['roman', 'I', '(?<label>[IVXL]{1,6})\\s*(?:[.):/–—]|-(?=\\s|\\p{Lu}{2}))\\s*(?!\\p{Ll})'],
  ['section', 'A', '(?<label>[A-HĐ])\\s*(?:[.):/]|[–—-](?=\\s))\\s*(?=\\p{Lu})'],
  ['arabic', '(1)', '\\((?<label>\\d{1,2})\\)\\s*'],
  ['arabic', '1)', '(?<label>\\d{1,2})\\)\\s*'],
  // Several levels need no mark; "18-NQ/TW" at the head of a line is a document's number.
  ['arabic', '1.', '(?<label>\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s+'],
  [
    'arabic',
    '1.',
    '(?<label>\\d{1,2}(?:\\.\\d{1,2}){1,3}|\\d{1,3}[a-zđ]?)\\s*(?:[.:]|[–—/-](?=\\s|\\p{Lu}\\p{L}*[\\s,]))\\s*',
  ],
  ['point', 'a', '(?<label>[a-zđ][a-zđ\\d]?(?=\\))|[a-zđ](?=\\s*(?:[.)]|[–—/-]\\s)))\\s*.\\s*'],
];
/** A number may follow a label only after a blank: "1. 30 đồng chí", but not "1.200". */
const NUMBERED_TAIL = '(?<title>(?:[\\p{L}"“(\\[]|(?<=\\s)\\d).*|(?<=^[IVXL]+.?))$';

const FORMS = [
  ...NAMED.map(([level, style, form]) => ({ level, style, form: new RegExp(`^(?<label>${form})${NAMED_TAIL}`, 'iu') })),
  ...NUMBERED.map(([level, style, form]) => ({ level, style, form: new RegExp(`^${form}${NUMBERED_TAIL}`, 'u') })),
];

/**
 * Reads the label of a line of an issued document. A paragraph that only mentions "Điều 5 của Luật…" is not
 * labelled: a label ends its line, or a mark or a capital follows.
 */
export function readLabel(line: string): LabelledLine | null {
  const text = withoutNotes(line);
  for (const { level, style, form } of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const { label = '', mark, title = '' } = groups;
    const isBare = /\s/.test(label) && mark === undefined && title !== '';
    if (isBare && (/^(?:clause|point)/.test(level) || !/^[\p{Lu}“"(]/u.test(title) || printedDocumentType(title)))
      return null;
    return {
      level,
      style,
      label: label.replace(/\s+/g, ' ').replace(/^ð/iu, 'Đ'),
      title,
      ordinal: ordinalOf(label, style),
      isWeak: isBare || (level === 'arabic' && /^\d/.test(title)),
    };
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
