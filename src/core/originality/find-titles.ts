import { runsWith, type SeededDraft } from './seeds.ts';
import { syllablesOf } from './syllables.ts';

/** Shorter titles are shorter than any passage. */
const LEAST = 6;
/** Share of a title that has to stand there in one run: the beginning is often left out. */
const NEARLY_WHOLE = 0.8;

/** Marks with 1 where a draft names a source by its title. */
export function findStockTitles(draft: SeededDraft, title: string, marks: Uint8Array): void {
  const syllables = syllablesOf(title);
  if (syllables.count < LEAST) return;
  for (const { at, length } of runsWith(draft, syllables)) {
    if (length >= syllables.count * NEARLY_WHOLE) marks.fill(1, at, at + length);
  }
}
