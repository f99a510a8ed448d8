import { editHandoutWords } from '../core/handout/edit-handout.ts';
import type { Handout, HandoutWords } from '../core/handout/handout.ts';
import { FailureError } from '../core/model/failure.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceHandout, type ServiceContext } from './context.ts';
import { chooseBeginning, type HandoutOrigin } from './handout-material.ts';
import { takePieces, withMarkings } from './handout-pieces.ts';
import { loadProfile } from './profile.ts';

/** What a list of handouts shows of one. */
export interface HandoutSummary extends Pick<Handout, 'id' | 'title' | 'topicId' | 'paper' | 'isLarge' | 'updatedAt'> {
  passages: number;
  questions: number;
  hasSummary: boolean;
}

export interface NewHandout extends HandoutOrigin {
  /** Made by the client, so that a retry makes no second one. */
  id: string;
}

/** Every handout, the one changed last first. */
export async function listHandouts({ db }: ServiceContext): Promise<HandoutSummary[]> {
  return guarded(async () => {
    const handouts = await db.handouts.orderBy('updatedAt').reverse().toArray();
    return handouts.map(({ id, title, topicId, paper, isLarge, updatedAt, summary, passages, questions }) => ({
      ...{ id, title, topicId, paper, isLarge, updatedAt },
      passages: passages.length,
      questions: questions.filter(({ text }) => text.trim() !== '').length,
      hasSummary: summary.trim() !== '',
    }));
  });
}

/**
 * Begins a handout from a topic, articles or passages: with its title, a few passages and its sources; the summary is left
 * to its writer. A second call with the same id changes nothing.
 * @throws FailureError `not-found` where the topic or the article is gone; `not-shareable` where a marking bars all that was named
 */
export async function createHandout(context: ServiceContext, made: NewHandout): Promise<Handout> {
  const { db } = context;
  const known = await guarded(() => db.handouts.get(made.id));
  if (known) return known;
  const { title, topicId, passageIds, articleIds } = await chooseBeginning(context, made);
  const { passages, sources, leftOut } = await takePieces(context, passageIds, articleIds);
  if (leftOut.length > 0 && sources.length === 0 && topicId === null) throw new FailureError('not-shareable');
  const { unit, place } = await loadProfile(context);
  const now = context.now();
  const words: HandoutWords = {
    ...{ title: '', summary: '', questions: [], unit: '', place: '', day: null },
    ...{ paper: 'a4', isLarge: false },
  };
  const handout: Handout = {
    ...editHandoutWords(words, { title, unit, place }),
    ...{ id: made.id, topicId, passages, sources, createdAt: now, updatedAt: now },
  };
  return addHandout(context, handout);
}

/** @throws FailureError `not-found` */
export async function editHandout(
  context: ServiceContext,
  id: string,
  edit: Partial<HandoutWords>,
  base: Partial<HandoutWords> = {},
): Promise<Handout> {
  return changeHandout(context, id, (handout) => editHandoutWords(handout, edit, base));
}

/** A copy to change for other readers. A second call with the same new id changes nothing. @throws FailureError `not-found` */
export async function duplicateHandout(
  context: ServiceContext,
  id: string,
  copy: Pick<Handout, 'id' | 'title'>,
): Promise<Handout> {
  const stored = await guarded(() => context.db.handouts.get(id));
  if (!stored) throw new FailureError('not-found');
  const now = context.now();
  const named = editHandoutWords(stored, { title: copy.title });
  return addHandout(context, { ...named, id: copy.id, createdAt: now, updatedAt: now });
}

/** Moves a handout to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeHandout(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const trashId = await changeLibrary(db, context.now(), async () => {
    const handout = await db.handouts.get(id);
    if (!handout) throw new FailureError('not-found');
    const trashId = context.newId();
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'handout', handout });
    await db.handouts.delete(id);
    return trashId;
  });
  announceHandout(context, id);
  return trashId;
}

/**
 * One strict transaction that changes a handout as it stands now, not as a tab remembers it.
 * @param change returns the handout itself where nothing changes
 * @throws FailureError `not-found`
 */
export async function changeHandout(
  context: ServiceContext,
  id: string,
  change: (handout: Handout) => Handout,
): Promise<Handout> {
  const { db } = context;
  const { handout, isChanged } = await changeLibrary(db, context.now(), async () => {
    const before = await db.handouts.get(id);
    if (!before) throw new FailureError('not-found');
    const after = change(before);
    if (after === before) return { handout: before, isChanged: false };
    const sources = await withMarkings(db, after.sources);
    const handout = { ...after, sources, updatedAt: context.now() };
    await db.handouts.put(handout);
    return { handout, isChanged: true };
  });
  if (isChanged) announceHandout(context, id);
  return handout;
}

async function addHandout(context: ServiceContext, handout: Handout): Promise<Handout> {
  const { db } = context;
  const stored = await changeLibrary(db, context.now(), async () => {
    const known = await db.handouts.get(handout.id);
    if (known) return known;
    const marked = { ...handout, sources: await withMarkings(db, handout.sources) };
    await db.handouts.add(marked);
    return marked;
  });
  announceHandout(context, handout.id);
  return stored;
}
