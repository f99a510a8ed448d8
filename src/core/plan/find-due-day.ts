import { findDays, isoDay } from '../text/dates.ts';
import { foldBare } from '../text/fold.ts';
import { addDays, lastOfMonth } from '../text/local-day.ts';

/** A day that a line names, with what it is said to be. */
export interface NamedDay {
  iso: string;
  /** Offsets in the line: of the day alone, and of the words before it that belong to it. */
  start: number;
  end: number;
  phraseStart: number;
  /** Words before it say that something is to be done by it. */
  isDue: boolean;
}

interface Found {
  iso: string;
  start: number;
  end: number;
  /** Without its year, or a month or a quarter: counts only where words before it say so. */
  isVague: boolean;
}

/** Words that stand between what is said of a day and the day. */
const PHRASE =
  /(?:(?<![a-z])(?:hoc|doc|nghien cuu|quan triet|hoan thanh|xong|phai|can|truoc|han|chot|cuoi|cung|thoi|cham|muon|nhat|den|toi|het|vao|trong|ngay|thang|la|deadline|due|by|before|on|finish)[\s:,]*)+$/;
/** Those of them that make it the day by which something is done. */
const DUE =
  /(?<![a-z])(?:truoc|han|nhat|den|toi|het|xong|hoan thanh|vao|trong|hoc|doc|quan triet|deadline|due|by|before)(?![a-z])/;
const RANGE_START = /(?:(?<![a-z])(?:tu|trong|ngay|from)[\s:,]*)*$/;

/** A day of which the year is not said is looked for no farther back than this, days. */
const LOOK_BACK = 60;

/** Every day that a line names: whole days, and with words before them also `30/9`, `tháng 9/2026`, `quý III/2026`. */
export function namedDays(line: string, today: string): NamedDay[] {
  const folded = foldBare(line);
  const whole: Found[] = findDays(line).map((day) => ({ ...day, isVague: false }));
  const taken = (start: number, end: number): boolean => whole.some((day) => start < day.end && end > day.start);
  const vague = [...monthsIn(folded), ...yearlessIn(folded, today)].filter(({ start, end }) => !taken(start, end));
  const days = [...whole, ...vague].sort((a, b) => a.start - b.start);
  const named: NamedDay[] = [];
  for (const { isVague, ...day } of days) {
    const before = folded.slice(0, day.start);
    const phrase = PHRASE.exec(before)?.[0] ?? '';
    const isDue = DUE.test(phrase);
    if (isVague && !isDue) continue;
    let phraseStart = day.start - phrase.length;
    const last = named.at(-1);
    // "từ ngày 1/9/2026 đến 30/9/2026" is one span: it ends with the second day.
    if (isDue && last && !last.isDue && last.end >= phraseStart - 1 && /^den|^toi|^\s*[-–]/.test(phrase)) {
      phraseStart = last.start - (RANGE_START.exec(folded.slice(0, last.start))?.[0].length ?? 0);
      named.pop();
    }
    named.push({ ...day, phraseStart, isDue });
  }
  return named;
}

function monthsIn(folded: string): Found[] {
  const quarters = [
    ...folded.matchAll(/(?<![a-z])quy\s+(iv|i{1,3}|[1-4])(?![a-z\d])(?:\s?[/.-]\s?|,?\s+nam\s+|\s+)(20\d\d)/g),
  ];
  const months = [...folded.matchAll(/(?<![a-z])thang\s+(\d{1,2})(?:\s?[/.-]\s?|,?\s+nam\s+)(20\d\d)/g)];
  const years = [...folded.matchAll(/(?<=(?:cuoi|het|trong)\s)nam\s+(20\d\d)(?!\d)/g)];
  return [
    ...quarters.flatMap((match) => ends(match, Number(match[2]), 3 * quarterOf(match[1] ?? ''))),
    ...months.flatMap((match) => ends(match, Number(match[2]), Number(match[1]))),
    ...years.flatMap((match) => ends(match, Number(match[1]), 12)),
  ];
}

function ends(match: RegExpExecArray, year: number, month: number): Found[] {
  const first = isoDay(year, month, 1);
  return first
    ? [{ iso: lastOfMonth(first), start: match.index, end: match.index + match[0].length, isVague: true }]
    : [];
}

function quarterOf(written: string): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written);
}

function yearlessIn(folded: string, today: string): Found[] {
  const found = folded.matchAll(/(?<![\d/.-])(\d{1,2})(?:\s?[/-]\s?|\s+thang\s+)(\d{1,2})(?![\d/.-]*\d|[-/]?[a-z])/g);
  return [...found].flatMap((match) => {
    const iso = nextSuchDay(Number(match[1]), Number(match[2]), today);
    return iso ? [{ iso, start: match.index, end: match.index + match[0].length, isVague: true }] : [];
  });
}

function nextSuchDay(day: number, month: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const near = isoDay(year, month, day);
  return near !== null && near >= addDays(today, -LOOK_BACK) ? near : isoDay(year + 1, month, day);
}
