import { mergeNotes } from '../text/merge-notes.ts';
import type { HandoutQuestion } from './handout.ts';

/**
 * Questions as they are stored after an edit: those of the writer in the writer's order, and what came or changed
 * elsewhere since. What was deleted on one side goes, unless the other side wrote in it meanwhile.
 * @param base the questions as the writer last knew them to be stored
 */
export function mergeQuestions(
  mine: readonly HandoutQuestion[],
  stored: readonly HandoutQuestion[],
  base: readonly HandoutQuestion[],
): HandoutQuestion[] {
  const storedText = textsOf(stored);
  const baseText = textsOf(base);
  const isMine = new Set(mine.map(({ id }) => id));
  const merged = mine.flatMap(({ id, text }): HandoutQuestion[] => {
    const [theirs, before] = [storedText.get(id), baseText.get(id)];
    if (theirs === undefined) return before === undefined || before !== text ? [{ id, text }] : [];
    if (text === theirs || theirs === before) return [{ id, text }];
    if (text === before) return [{ id, text: theirs }];
    return [{ id, text: mergeNotes(text, theirs) }];
  });
  for (const [index, { id, text }] of stored.entries()) {
    if (isMine.has(id) || baseText.get(id) === text) continue;
    const behind = merged.findIndex((one) => one.id === stored[index - 1]?.id);
    merged.splice(index === 0 ? 0 : behind < 0 ? merged.length : behind + 1, 0, { id, text });
  }
  return merged;
}

function textsOf(questions: readonly HandoutQuestion[]): Map<string, string> {
  return new Map(questions.map(({ id, text }) => [id, text]));
}
