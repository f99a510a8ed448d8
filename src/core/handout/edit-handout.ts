import { isoDay } from '../text/dates.ts';
import { noteOver } from '../text/merge-notes.ts';
import type { HandoutQuestion, HandoutWords } from './handout.ts';
import { mergeQuestions } from './merge-questions.ts';

/** Longest words that are stored, UTF-16 units: several versions may be joined before the end of one is cut. */
const MAX_LINE = 300;
const MAX_QUESTION = 1_000;
const MAX_TEXT = 40_000;
/** More than any page holds. */
const MAX_QUESTIONS = 60;

/**
 * An edit of a handout as it is stored. Where a stored text is not the one that its writer knew (`base`), both are joined,
 * and questions one by one; of a choice the last one counts.
 */
export function editHandoutWords<H extends HandoutWords>(
  handout: H,
  edit: Partial<HandoutWords>,
  base: Partial<HandoutWords> = {},
): H {
  const next: H = { ...handout };
  for (const line of ['title', 'unit', 'place'] as const) {
    const typed = edit[line];
    if (typed !== undefined)
      next[line] = cleanLine(noteOver(typed, handout[line], base[line]), MAX_LINE) as H[typeof line];
  }
  if (edit.summary !== undefined) {
    next.summary = cut(noteOver(edit.summary, handout.summary, base.summary), MAX_TEXT) as H['summary'];
  }
  if (edit.questions) {
    const mine = cleanQuestions(edit.questions);
    next.questions = cleanQuestions(mergeQuestions(mine, handout.questions, base.questions ?? handout.questions));
  }
  if (edit.day !== undefined) next.day = cleanDay(edit.day);
  if (edit.paper !== undefined) next.paper = edit.paper;
  if (edit.isLarge !== undefined) next.isLarge = edit.isLarge;
  return next;
}

function cleanQuestions(questions: readonly HandoutQuestion[]): HandoutQuestion[] {
  const byId = new Map(questions.map(({ id, text }) => [id, { id, text: cleanLine(text, MAX_QUESTION) }]));
  return [...byId.values()].slice(0, MAX_QUESTIONS);
}

/** One line in NFC, of a sensible length. A blank at its end stays: it is saved while its writer is between two words. */
function cleanLine(text: string, most: number): string {
  return cut(text.normalize('NFC').replace(/[\r\n\t]+/g, ' '), most);
}

/** Cut at a character, so that no half of a pair is left. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '');
}

function cleanDay(day: string | null): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  return year === undefined ? null : isoDay(Number(year), Number(month), Number(date));
}
