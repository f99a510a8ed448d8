import type { OutlineLevel } from '../../core/model/outline.ts';
import { printedDocumentType } from '../../core/text/document-type.ts';

/** The label at the head of a line, and what follows it. */
export interface LabelledLine {
  level: Exclude<OutlineLevel, 'heading'>;
  label: string;
  title: string;
  /** Place in its numbering: 217 for "Điều 217a", 4 for "IV", 2 for "1.2" and "b". */
  ordinal: number;
  /** How it is written: "1.", "1)" and "(1)" are three lists, whichever holds the others. */
  style: string;
  /** Nothing parts the label from its title: only type or numbering tell it from a running sentence. */
  isWeak: boolean;
}

const LEVELS: Record<string, LabelledLine['level']> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  tiểu: 'section',
  khoản: 'clause',
  điểm: 'point',
  I: 'roman',
  A: 'section',
  a: 'point',
};
/** Khoản and Điểm go on the lists that are numbered without their name. */
const STYLES: Record<string, string> = { khoản: '1.', điểm: 'a', tiểu: 'subsection' };
/**
 * The eth of old fonts stands for Đ, and some of them lose a tone. A point of a number ("1.2") and the dash of a range
 * ("5-7") part no label from its title.
 */
const NAMED =
  /^((phần|chương|mục|tiểu(?= mục)|[đð]i[ềê]u|khoản|điểm)(?: mục)? (?:thứ )?(?:(?:mười )?(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|một)|[ivxlc]+|\d{1,4}[a-zđ]?|[a-hđ]\d?))(?![\p{L}\d])(\s*(?:[.:)/](?!\d)\s*[–—-]?|[–—-]+(?!\s*\d)))?\s*(.*)$/iu;
/**
 * "I- QUAN ĐIỂM" and "III/ ", but not "X-quang"; "18-NQ/TW" is a document's number. Several levels ("1.2 ") need no
 * mark. A number may follow a label only after a blank: "1. 30 đồng chí", but not "1.200".
 */
const NUMBERED =
  /^(\(?)([IVXL]{1,6}|[A-HĐ]|\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[a-zđ][a-zđ\d]?(?=\))|[a-zđ])(\s*(?:[.:)]|[–—/-](?=\s|\p{Lu}\p{L}*[\s,]))|(?<=\.\d+)(?=\s))\s*((?:[\p{L}"“([]|(?<=\s)\d).*|$)$/u;
const UNITS = ',i,ii,iii,iv,v,vi,vii,viii,ix'.split(',');

/**
 * Reads the label of a line of an issued document. A paragraph that only mentions "Điều 5 của Luật…" is not
 * labelled: a label ends its line, or a mark or a capital follows.
 */
export function readLabel(line: string): LabelledLine | null {
  const text = withoutNotes(line);
  const named = NAMED.exec(text);
  if (!named) return readNumber(text);
  const [, label = '', name = '', mark, title = ''] = named;
  const level = LEVELS[name.toLowerCase()] ?? 'article';
  const style = STYLES[name.toLowerCase()] ?? level;
  const isWeak = !mark && title !== '';
  if (isWeak && (style.length < 3 || !/^[\p{Lu}“"(]/u.test(title) || printedDocumentType(title) !== '')) return null;
  return { level, style, label: label.replace(/^ð/iu, 'Đ'), title, ordinal: ordinalOf(label, style), isWeak };
}

function readNumber(text: string): LabelledLine | null {
  const [, bracket = '', label = '', mark = '', title = ''] = NUMBERED.exec(text) ?? [];
  const isNumber = /^\d/.test(label);
  const letter = /^[IVXL]/.test(label) ? 'I' : /^[a-zđ]/.test(label) ? 'a' : 'A';
  // "1.", "1)", "(1)", and "1.." for "1.2"
  const style = isNumber
    ? `${bracket}1${label.replace(/[^.]/g, '')}${mark.includes(')') ? ')' : '.'}`
    : bracket + letter;
  const isCapital = letter !== 'a' && !isNumber;
  if (label === '' || (isCapital ? /^\p{Ll}/u.test(title) : title === '') || /^\((?!1\))/.test(style)) return null;
  const level = LEVELS[style] ?? 'arabic';
  return { level, style, label, title, ordinal: ordinalOf(label, style), isWeak: isNumber && /^\d/.test(title) };
}

/** Notes of an amended text stand inside its labels: "Điều 173.[5] Tội…", "1.[6] Người…". */
export function withoutNotes(line: string): string {
  return line.replace(/\s*\[\d{1,4}\]/g, '').trim();
}

function ordinalOf(label: string, style: string): number {
  const own = (label.split(/[\s.]/).at(-1) ?? '').toLowerCase();
  if (/^\d/.test(own)) return Number.parseInt(own, 10);
  const tens = own.search(/[^x]|$/);
  const units = UNITS.indexOf(own.slice(tens));
  if (style === 'a' || style === 'A' || units < 0)
    return own === 'nhất' ? 1 : 'abcdđeghiklmnopqrstuvxy'.indexOf(own.charAt(0)) + 1;
  return tens * 10 + units;
}
