import { countWords } from '../text/words.ts';
import { plainWords } from './plain-words.ts';
import { type StoryStep, type StoryWords, shownSteps } from './story.ts';

/**
 * Syllables that are told in a minute. Read aloud from paper a Vietnamese text goes at some 200, as announcers read;
 * who tells something to a room looks up, and pauses where a sentence ends: a third of the time is silence. 130 is that
 * pace, and rather slow than fast, for speaking too long is the more common fault.
 */
const SYLLABLES_A_MINUTE = 130;

/** Between two steps one waits, seconds; a quotation is introduced by where it stands ("theo khoản 2, Điều 5 của…"). */
const STEP_PAUSE = 2;
const QUOTE_LEAD_IN = 6;

/** Seconds, whole, that a story takes to tell, with the quotations that it shows. Zero where nothing is told. */
export function storySeconds(
  story: Pick<StoryWords, 'kind' | 'title' | StoryStep>,
  quotes: readonly string[] = [],
): number {
  const steps = shownSteps(story)
    .map((step) => plainWords(story[step]))
    .filter((text) => text.trim() !== '');
  if (steps.length + quotes.length === 0) return 0;
  const syllables = countWords([story.title, ...steps, ...quotes].join('\n'), 'vi');
  return Math.round((syllables * 60) / SYLLABLES_A_MINUTE + STEP_PAUSE * steps.length + QUOTE_LEAD_IN * quotes.length);
}
