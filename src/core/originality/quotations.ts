import { findDocumentNumbers } from '../text/document-number.ts';
import { TYPE_NAMES } from './naming.ts';
import type { TextRange } from './overlap.ts';

/** Words in quotation marks, without the marks. */
export interface Quotation extends TextRange {
  /** Its source is named beside it. */
  isCited: boolean;
}

const CLOSING: Record<string, string> = { '“': '”', '„': '”', '«': '»', '‘': '’', '"': '"' };
/** Longer ones are a mark that somebody forgot to close. UTF-16 units. */
const LONGEST = 4_000;
/** How far before the opening mark a source may be named, in the same sentence. */
const BEFORE = 220;
/** How far behind the closing mark it may begin. */
const AFTER = 160;

/** All quotations of a text, in order. Within another one none begins. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = CLOSING[text.charAt(at)];
    if (close === undefined) continue;
    const end = closeOf(text, at, close);
    if (end < 0) continue;
    found.push({ start: at + 1, end, isCited: isCitedAround(text, at, end + 1) });
    at = end;
  }
  return found;
}

/** Where it is closed; -1 where it is not. Only marks that tell opening from closing may go over a paragraph's end. */
function closeOf(text: string, open: number, close: string): number {
  const isStraight = close === '"';
  let depth = 1;
  for (let at = open + 1; at < Math.min(text.length, open + LONGEST); at++) {
    const sign = text.charAt(at);
    if (isStraight && sign === '\n') return -1;
    if (sign === close && !isInWord(text, at, close)) depth -= 1;
    else if (sign === text.charAt(open)) depth += 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** An apostrophe is printed as a closing mark. */
function isInWord(text: string, at: number, close: string): boolean {
  return close === '’' && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

function isCitedAround(text: string, open: number, behind: number): boolean {
  return namesSourceBehind(text.slice(behind, behind + AFTER)) || namesSourceBefore(sentenceBefore(text, open));
}

const BRACKET = /^[\s.,;:!?…”"’]{0,3}[([]([^()[\]\n]{1,150})[)\]]/u;
/** A source is a name, a number or a word that says so. */
const IN_BRACKET = /^(?:\s*(?:theo|trích|nguồn|dẫn|xem|source|cited|from)(?!\p{L}))|[\p{Lu}\p{N}]/iu;
const CAPITAL_OR_FIGURE = /[\p{Lu}\p{N}]/u;
const FOOTNOTE = /^[.,;:]?\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]/u;
/** "— Hồ Chí Minh", on the same line or the next. */
const DASH = /^[.,;:!?…]{0,2}\s{0,2}[—–-]{1,2}\s?(?:(?:theo|trích|nguồn)(?!\p{L})|\p{Lu})/u;
const SAID_BEHIND =
  /^[.,;:!?…]{0,2}\s{0,2}[–—-]?\s?(?:đó là |như |là )?(?:theo|trích|nguồn|dẫn theo|dẫn từ)(?!\p{L})\s*:?\s*(\S+(?: \S+){0,5})/iu;

function namesSourceBehind(text: string): boolean {
  const inBracket = BRACKET.exec(text)?.[1];
  if (inBracket !== undefined && IN_BRACKET.test(inBracket)) {
    return CAPITAL_OR_FIGURE.test(inBracket) || /^\s*(?:theo|trích|nguồn|dẫn|xem)/iu.test(inBracket);
  }
  if (FOOTNOTE.test(text) || DASH.test(text)) return true;
  return CAPITAL_OR_FIGURE.test(SAID_BEHIND.exec(text)?.[1] ?? '');
}

/** "Theo …", "trích …", "tại Điều …": and then a name, which has a capital, or a number. */
const SAID_BEFORE =
  /(?<!\p{L})(?:theo|trích|trích dẫn|dẫn lời|nguồn|căn cứ|tại|trong)(?!\p{L})[^“”"«»\n]{0,40}?(?:[\p{Lu}]\p{L}+|\d)/iu;
const NAMED_TEXT = new RegExp(`(?<!\\p{L})(?:${TYPE_NAMES})(?!\\p{L})[^“”"«»\\n]{0,60}?[\\p{Lu}\\d]`, 'u');
/** Whose words are quoted without a text's name. */
const SPEAKER =
  /(?<!\p{L})(?:Bác(?: Hồ)?|Chủ tịch|Tổng Bí thư|Thủ tướng|Lênin|V\.?\s?I\.?\s?Lênin|C\.?\s?Mác|Ph\.?\s?Ăngghen|Người|đồng chí \p{Lu}\p{L}+)(?!\p{L})[^“”"«»\n]*$/u;

function namesSourceBefore(text: string): boolean {
  if (text.trim() === '') return false;
  // "Theo tôi" names nobody: what stands behind has to have a capital of its own.
  return (
    findDocumentNumbers(text).length > 0 ||
    hasNameAfter(SAID_BEFORE, text) ||
    NAMED_TEXT.test(text) ||
    SPEAKER.test(text)
  );
}

function hasNameAfter(form: RegExp, text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  return CAPITAL_OR_FIGURE.test(match[0].replace(/^\S+/, ''));
}

/** What stands in the same sentence before a place. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const ends = [...line.matchAll(/(?<!\d|\p{Lu}|(?<!\p{L})(?:TS|PGS|GS|ThS|Tp|TP))[.!?…]\s+(?=["“«(]?\p{Lu})/gu)];
  const last = ends.at(-1);
  return last ? line.slice(last.index + last[0].length) : line;
}
