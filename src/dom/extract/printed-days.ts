import { findDays } from '../../core/text/dates.ts';
import { isoTime } from '../../core/text/iso-time.ts';
import type { Block } from './blocks.ts';
import { isElsewhere } from './elsewhere.ts';
import { comparable, type PageFacts } from './page-facts.ts';

/** A day that the page shows near its headline, or after the text with a word that says what it is. */
export interface PrintedDay {
  /** `YYYY-MM-DD`, or the full time that the element gives for machines. */
  time: string;
  isUpdate: boolean;
  /** Printed or marked so that nothing else than the article's date is likely. */
  isClear: boolean;
}

const NAMED = /date|time|publish|posted|ngay|meta|byline|author|info/i;
const TAIL = '(?:\\s+(?:on|at|by|lúc|ngày|vào|cuối|lần cuối))*[\\s:–-]*$';
const UPDATED = new RegExp(
  `(?:cập nhật|sửa(?: đổi)?|chỉnh sửa|updated?|modified|revised|reviewed|edited)${TAIL}`,
  'iu',
);
const PUBLISHED = new RegExp(`(?:đăng|đưa|phát hành|xuất bản|ban hành|published?|posted|date|released?)${TAIL}`, 'iu');
const CLOCK =
  /\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?\s*(?:[ap]m|sa|ch)?|\d{1,2} giờ(?: \d{1,2}(?: phút)?)?|thứ \p{L}+|chủ nhật|[,|()]/giu;
const TIME_OF_DAY = /(?<![\d:])\d{1,2}\s*(?::|h|g|giờ)\s*\d{2}(?!\s*[:\d])|gmt|utc/i;
const WEEKDAY =
  /th(?:ứ|ú)\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu;
/** Lines above and below the headline that may hold its date: a lead, a byline, a share bar stand between. */
const ABOVE = 6;
const BELOW = 16;
const SENTENCES = 160;

/**
 * Days printed below the headline, then those above it, nearest first, then those that a word names at the end. A
 * date line holds little besides the date; a date inside a sentence is what the article tells of. Above the headline
 * a weekday with a date and no time of day is the site's clock: newsrooms print a time, clocks a day.
 */
export function printedDays(facts: PageFacts, published: string, modified: string): PrintedDay[] {
  const { lines, at, headline } = facts;
  if (!headline) return [];
  let paragraphs = 0;
  const days: PrintedDay[] = [];
  const read = (index: number, isNamedOnly: boolean) => {
    const line = lines[index];
    if (!line || line.text.length > 200 || isElsewhere(line.element, headline)) return;
    for (const day of daysOf(line, lines[index - 1]?.text ?? '', facts, index < at, isNamedOnly)) {
      // A day without a word that is the declared day of change is no day of publication.
      const isUpdate =
        day.isUpdate || (published !== '' && published !== modified && day.time.startsWith(modified || '-'));
      days.push({ ...day, isUpdate, isClear: day.isClear && paragraphs < 2 });
    }
  };
  for (let index = at; index < at + BELOW; index += 1) {
    if ((lines[index]?.text.length ?? 0) > SENTENCES) paragraphs += 1;
    read(index, false);
  }
  const scope = scopeOf(headline);
  for (let index = at - 1; index >= Math.max(0, at - ABOVE); index -= 1) {
    if (scope.contains(lines[index]?.element ?? null)) read(index, false);
  }
  for (let index = at + BELOW; index < lines.length; index += 1) read(index, true);
  return days;
}

function daysOf(line: Block, above: string, { lang }: PageFacts, isAbove: boolean, isNamedOnly: boolean): PrintedDay[] {
  const { element } = line;
  // Spans that only a style sheet parts are read glued: "HealthDECEMBER 22, 2022Updated".
  const text = line.text.replace(/(?<=\p{Ll}|\d{4})(?=\p{Lu})/gu, ' ');
  const times = [...(element.localName === 'time' ? [element] : element.querySelectorAll('time'))].slice(0, 4);
  const machine = times.map((time) => isoTime(time.getAttribute('datetime') ?? '') ?? '');
  const printed = findDays(text, lang);
  if (printed.length === 0 && machine[0])
    printed.push({ iso: machine[0].slice(0, 10), start: text.length, end: text.length });
  const rest = comparable(printed.reduceRight((left, day) => left.slice(0, day.start) + left.slice(day.end), text));
  const words = rest === '' ? 0 : rest.split(' ').length;
  const name = [element, element.parentElement, ...times]
    .map((one) => `${one?.className} ${one?.getAttribute('itemprop')}`)
    .join(' ');
  return printed.flatMap(({ iso, start }, place) => {
    const before = text
      .slice(printed[place - 1]?.end ?? 0, start)
      .replace(CLOCK, ' ')
      .trim();
    const label = before === '' && place === 0 && above.length < 30 ? above.replace(CLOCK, ' ') : before;
    const isUpdate =
      UPDATED.test(label) || (label === '' && /updated|modified/i.test(name) && !/publish|entry-date/i.test(name));
    const isLabelled = isUpdate || PUBLISHED.test(label);
    const isNamed = isLabelled || NAMED.test(name) || times.length > 0;
    if (isNamedOnly ? !isLabelled || words > 8 : words > (isNamed ? 18 : 10)) return [];
    if (isAbove && !isLabelled && !TIME_OF_DAY.test(text) && (WEEKDAY.test(text) || (!isNamed && words > 5))) return [];
    const time = machine.find((value) => value.startsWith(iso)) ?? iso;
    return [{ time, isUpdate, isClear: isNamed || (words < 5 && !isAbove) }];
  });
}

/** What stands around a headline: at most three boxes up, never the whole page. */
function scopeOf(headline: Element): Element {
  let node = headline;
  for (let level = 0; level < 3 && node.parentElement && node.parentElement.localName !== 'body'; level += 1) {
    node = node.parentElement;
  }
  return node;
}
