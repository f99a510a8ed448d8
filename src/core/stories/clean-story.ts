import { isoDay } from '../text/dates.ts';
import { noteOver } from '../text/merge-notes.ts';
import { type PictureWords, STORY_STEPS, type StoryWords } from './story.ts';

/** Longest words that are stored, UTF-16 units: several versions may be joined before the end of one is cut. */
const MAX_LINE = 300;
const MAX_TEXT = 40_000;

/** One line in NFC, of a sensible length. A blank at its end stays: it is saved while its writer is between two words. */
function cleanLine(text: string): string {
  return cut(text.normalize('NFC').replace(/[\r\n\t]+/g, ' '), MAX_LINE);
}

/** Cut at a character, so that no half of a pair is left. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '');
}

/** A day that is in the calendar; exemplary cases may be older than this century. */
function cleanDay(day: string | null): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  return year === undefined ? null : isoDay(Number(year), Number(month), Number(date));
}

/**
 * An edit of a story as it is stored. Where a stored text is not the one that its writer knew (`base`), both are joined;
 * of a choice the last one counts.
 */
export function editWords<S extends StoryWords>(story: S, edit: Partial<StoryWords>, base: Partial<StoryWords>): S {
  const next: S = { ...story };
  for (const step of STORY_STEPS) {
    const typed = edit[step];
    if (typed !== undefined) next[step] = cut(noteOver(typed, story[step], base[step]), MAX_TEXT) as S[typeof step];
  }
  if (edit.kind !== undefined) next.kind = edit.kind;
  if (edit.limit !== undefined) next.limit = edit.limit;
  for (const line of ['title', 'place'] as const) {
    const typed = edit[line];
    if (typed !== undefined) next[line] = cleanLine(noteOver(typed, story[line], base[line])) as S[typeof line];
  }
  if (edit.day !== undefined) next.day = cleanDay(edit.day);
  return next;
}

export function cleanPictureWords({ caption, alt }: PictureWords): PictureWords {
  return { caption: cleanLine(caption), alt: cleanLine(alt) };
}
