import { mergeNotes } from '../text/merge-notes.ts';
import {
  EMPTY_REFLECTION,
  pickFields,
  REFLECTION_TEXTS,
  type Reflection,
  type ReflectionDraft,
  type ReflectionFields,
} from './reflection.ts';

/**
 * What a form begins with: what is stored, with the words of a draft. A draft newer than what is stored stands, field
 * by field; an older one is joined with it, and nothing of either is dropped.
 */
export function resumeReflection(stored: Reflection | null, draft: ReflectionDraft | null): ReflectionFields {
  const known = pickFields(stored ?? EMPTY_REFLECTION);
  if (!draft) return known;
  const resumed = { ...known, ...draft.edit };
  if (!stored || draft.at >= stored.updatedAt) return resumed;
  for (const text of REFLECTION_TEXTS) resumed[text] = mergeNotes(resumed[text], known[text]);
  return { ...resumed, scope: known.scope, ...laterChoices(known, resumed) };
}

/** Of two answers to a choice the later one counts, unless it says nothing. */
function laterChoices(later: ReflectionFields, earlier: ReflectionFields) {
  return {
    causeKind: later.causeKind ?? earlier.causeKind,
    dueOn: later.dueOn ?? earlier.dueOn,
    doneAt: later.doneAt ?? earlier.doneAt,
    droppedAt: later.droppedAt ?? earlier.droppedAt,
  };
}
