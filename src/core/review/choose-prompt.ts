import type { Passage } from '../model/passage.ts';
import { blankOut, type Cloze } from './cloze.ts';
import { findFigures } from './find-figures.ts';

/**
 * How a passage is looked at again: a figure to fill in, the gist to recall behind its place and title, or the words as
 * they stand.
 */
export type Prompt = ({ kind: 'cloze' } & Cloze) | { kind: 'gist' } | { kind: 'reread' };

/** Shorter sentences have no gist besides their words. */
const GIST_SYLLABLES = 14;

/**
 * Chooses by role, text and how often it was looked at. A figure is asked from the first time on, each of its numbers in
 * turn. Views and tasks are read again first, since weeks may have passed; then their gist is asked, and every other
 * time a figure that they hold. One's own practice and open questions are only read: there is nothing to know by heart.
 */
export function choosePrompt({ quote, role }: Pick<Passage, 'quote' | 'role'>, reps: number): Prompt {
  if (role === 'practice' || role === 'question') return { kind: 'reread' };
  const figures = findFigures(quote);
  const asked = role === 'figure' ? reps : reps / 2 - 1;
  const figure = asked >= 0 ? figures[asked % figures.length] : undefined;
  if (figure) return { kind: 'cloze', ...blankOut(quote, figure) };
  if (reps === 0) return { kind: 'reread' };
  return quote.split(/\s+/).length >= GIST_SYLLABLES ? { kind: 'gist' } : { kind: 'reread' };
}
