import { findDays } from '../../core/text/dates.ts';
import { foldBare } from '../../core/text/fold.ts';
import { isoTime } from '../../core/text/iso-time.ts';
import type { Block } from './blocks.ts';
import { isElsewhere } from './elsewhere.ts';
import type { PageFacts } from './page-facts.ts';

/** A day that the page shows near its headline, or after the text with a word that says what it is. */
export interface PrintedDay {
  /** `YYYY-MM-DD`, or the full time that the element gives for machines. */
  time: string;
  isUpdate: boolean;
  /** Printed or marked so that nothing else than the article's date is likely. */
  isClear: boolean;
}

// Words are compared without diacritics.
const TAIL = '(?:\\s+(?:on|at|luc|ngay|cuoi))*[\\s:–-]*$';
const UPDATED = new RegExp(`(?:cap nhat|sua|updated?|modified|reviewed)${TAIL}`);
const PUBLISHED = new RegExp(`(?:dang|xuat ban|ban hanh|published?|posted|date|released?)${TAIL}`);
const NAMED = /date|time|publish|ngay|meta|byline|author|info/i;
const CLOCK = /\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?|thu \w+|chu nhat|[,|()]/g;
const HAS_TIME = /(?<![\d:])\d{1,2}\s*[:hg]\s*\d{2}(?!\s*[:\d])|gmt|utc/;
const WEEKDAY = /thu \w+|chu nhat|\wday\b/;
/** Lines above and below the headline that may hold its date: a lead, a byline, a share bar stand between. */
const ABOVE = 6;
const BELOW = 16;

/**
 * Days printed below the headline, then those above it, nearest first, then those that a word names at the end. A
 * date line holds little besides the date; a date inside a sentence is what the article tells of. Above the headline
 * a weekday with a date and no time of day is the site's clock: newsrooms print a time, clocks a day.
 * `changed` is the declared day of a change after publication, or empty.
 */
export function printedDays({ lines, at, headline, lang }: PageFacts, changed: string): PrintedDay[] {
  if (!headline) return [];
  let scope = headline;
  for (let level = 0; level < 3 && scope.parentElement?.parentElement?.closest('body'); level += 1)
    scope = scope.parentElement;
  const order = [...lines.keys()];
  const above = order
    .slice(Math.max(0, at - ABOVE), at)
    .filter((index) => scope.contains(lines[index]?.element ?? null));
  let paragraphs = 0;
  return [...order.slice(at, at + BELOW), ...above.reverse(), ...order.slice(at + BELOW)].flatMap((index) => {
    const line = lines[index];
    if (!line || line.text.length > 200) {
      if (index < at + BELOW) paragraphs += 1;
      return [];
    }
    if (index >= at + BELOW && !/\d{4}/.test(line.text)) return [];
    const days = daysOf(line, lines[index - 1]?.text ?? '', lang, index - at);
    if (days.length === 0 || isElsewhere(line.element, headline)) return [];
    return days.map((day) => ({
      ...day,
      // A day without a word that is the declared day of change is no day of publication.
      isUpdate: day.isUpdate || (changed !== '' && day.time.startsWith(changed)),
      isClear: day.isClear && paragraphs < 2,
    }));
  });
}

function daysOf({ text: printed, element }: Block, before: string, lang: string, distance: number): PrintedDay[] {
  // Spans that only a style sheet parts are read glued: "HealthDECEMBER 22, 2022Updated".
  const parted = printed.replace(/(?<=\p{Ll}|\d{4})(?=\p{Lu})/gu, ' ');
  const text = foldBare(parted);
  const times = [...(element.localName === 'time' ? [element] : element.querySelectorAll('time'))].slice(0, 4);
  const machine = times.map((time) => isoTime(time.getAttribute('datetime') ?? '') ?? '');
  const days = findDays(parted, lang);
  if (days.length === 0 && machine[0])
    days.push({ iso: machine[0].slice(0, 10), start: text.length, end: text.length });
  const rest = days.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const words = rest.match(/[a-z\d]+/g)?.length ?? 0;
  const name = [element, element.parentElement, ...times]
    .map((one) => `${one?.className} ${one?.getAttribute('itemprop')}`)
    .join();
  return days.flatMap(({ iso, start }, place) => {
    const own = text
      .slice(days[place - 1]?.end ?? 0, start)
      .replace(CLOCK, ' ')
      .trim();
    const label = own === '' && place === 0 && before.length < 30 ? foldBare(before).replace(CLOCK, ' ') : own;
    const isUpdate =
      UPDATED.test(label) || (label === '' && /updated|modified/i.test(name) && !/publish|entry-date/i.test(name));
    const isLabelled = isUpdate || PUBLISHED.test(label);
    const isNamed = isLabelled || NAMED.test(name) || times.length > 0;
    if (distance < BELOW ? words > (isNamed ? 18 : 10) : !isLabelled || words > 8) return [];
    if (distance < 0 && !isLabelled && !HAS_TIME.test(text) && (WEEKDAY.test(text) || (!isNamed && words > 5)))
      return [];
    const isClear = isNamed || (words < 5 && distance >= 0);
    return [{ time: machine.find((value) => value.startsWith(iso)) ?? iso, isUpdate, isClear }];
  });
}
