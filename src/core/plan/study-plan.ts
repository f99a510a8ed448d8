import { isoDay } from '../text/dates.ts';

/** What is known of a text to study. */
export interface PlannedText {
  title: string;
  /** Where it can be read; empty where that is not known. */
  url: string;
  /** Number and symbol of a document, by which a saved copy is known: "18-NQ/TW". May be empty. */
  number: string;
  /** Day of issue, `YYYY-MM-DD`: numbers restart every term. Null where it is not known. */
  issuedOn: string | null;
  /** By when it is to be studied, `YYYY-MM-DD`; null where there is no such day. */
  dueOn: string | null;
}

/** A text to study, by a day. */
export interface PlanItem extends PlannedText {
  id: string;
  /** The saved article that its reader tied it to; null: looked for by address and number. */
  articleId: string | null;
  /** When it was ticked as studied; null: it counts as studied when its article was read to the end. */
  doneAt: number | null;
  /** Its tick was taken away: it stays open though its article was read to the end. */
  isKeptOpen: boolean;
}

/** Kế hoạch học tập: texts with days, typed or from a file. */
export interface StudyPlan {
  id: string;
  title: string;
  items: PlanItem[];
  createdAt: number;
  updatedAt: number;
}

/** The most texts of one plan. */
export const MOST_ITEMS = 1_000;

/** Longest that is stored, UTF-16 units. */
const MAX_LINE = 500;
const MAX_URL = 2_000;

/** A text as it is stored: one line, NFC, days that are in the calendar. */
export function cleanText({ title, url, number, issuedOn, dueOn }: PlannedText): PlannedText {
  return {
    title: cleanLine(title),
    url: webAddress(url),
    number: cleanLine(number).slice(0, 60),
    issuedOn: cleanDay(issuedOn),
    dueOn: cleanDay(dueOn),
  };
}

export function cleanLine(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return line.slice(0, MAX_LINE).replace(/\p{Cs}$/u, '');
}

/** Only pages of the web: a plan comes from other people too. */
function webAddress(typed: string): string {
  const url = typed.trim();
  return /^https?:\/\/[^\s/]+\S*$/i.test(url) && url.length <= MAX_URL ? url : '';
}

function cleanDay(day: string | null): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  return isoDay(Number(year), Number(month), Number(date));
}
