import type { Reflection, ReflectionDraft, ReflectionPlace, ReflectionSave } from '../core/model/reflection.ts';

/** What the reflections of a page need from whoever hosts them. Every function rejects with a FailureError. */
export interface ReflectionPort {
  /** Those of the page as it is now, oldest first. */
  list(): Promise<Reflection[]>;
  save(save: ReflectionSave): Promise<Reflection>;
  /** Resolves to what an undo needs. */
  remove(id: string): Promise<string>;
  /** Keeps words that are typed but not saved, and gives them back. */
  keepDraft(name: string, draft: Omit<ReflectionDraft, 'at'>): void;
  dropDraft(name: string): void;
  loadDraft(name: string): Promise<ReflectionDraft | null>;
}

/**
 * The name under which the words of a reflection are kept: its own, or, until it is stored for the first time, that of
 * the place it is written for, where the next form at that place finds them.
 */
export function reflectionDraftName({ articleId, passageId }: ReflectionPlace, storedId: string | null): string {
  return storedId === null ? `reflection-on:${passageId ?? articleId}` : `reflection:${storedId}`;
}

/** What a form begins with. */
export interface OpenedReflection {
  id: string;
  place: ReflectionPlace;
  reflection: Reflection | null;
  /** Words typed earlier and never saved, and the name they were kept under. */
  draft: ReflectionDraft | null;
  draftName: string;
}

/**
 * Looks up what a form at a place begins with. A new one takes up the words that were typed there and never saved, under the
 * id that they had: if they were saved after all, it goes on with what is stored.
 * @param reflection the one to edit, or null for a new one
 * @param known reflections of the page
 */
export async function openReflection(
  port: Pick<ReflectionPort, 'loadDraft'>,
  newId: () => string,
  place: ReflectionPlace,
  reflection: Reflection | null,
  known: readonly Reflection[],
): Promise<OpenedReflection> {
  const draftName = reflectionDraftName(place, reflection?.id ?? null);
  const draft = await port.loadDraft(draftName);
  const id = reflection?.id ?? draft?.id ?? newId();
  return { id, place, reflection: reflection ?? known.find((one) => one.id === id) ?? null, draft, draftName };
}
