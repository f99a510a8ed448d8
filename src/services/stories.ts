import { FailureError } from '../core/model/failure.ts';
import { editWords } from '../core/stories/clean-story.ts';
import { inTellingOrder, STORY_STEPS, type Story, type StoryKind, type StoryWords } from '../core/stories/story.ts';
import { idBehind, moveId } from '../core/stories/story-order.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceStory, type ServiceContext } from './context.ts';

export interface NewStory {
  /** Made by the client, so that a retry makes no second one. */
  id: string;
  topicId?: string | null;
  kind?: StoryKind;
  title?: string;
  passageIds?: readonly string[];
}

/** Every story, in the order in which those of a topic are told. */
export async function listStories({ db }: ServiceContext): Promise<Story[]> {
  return guarded(async () => inTellingOrder(await db.stories.toArray()));
}

/** @throws FailureError `not-found` */
export async function openStory({ db }: ServiceContext, id: string): Promise<Story> {
  const story = await guarded(() => db.stories.get(id));
  if (!story) throw new FailureError('not-found');
  return story;
}

/** Makes a story, the last of its topic. A second call with the same id changes nothing. */
export async function createStory(context: ServiceContext, made: NewStory): Promise<Story> {
  const { db } = context;
  const story = await changeLibrary(db, context.now(), async () => {
    const existing = await db.stories.get(made.id);
    if (existing) return existing;
    const now = context.now();
    const { id, topicId = null, kind = 'story', title = '', passageIds = [] } = made;
    const texts = Object.fromEntries(STORY_STEPS.map((step) => [step, ''])) as Record<
      (typeof STORY_STEPS)[number],
      string
    >;
    const empty: Story = {
      ...{ ...texts, id, topicId, kind, title: '', place: '', day: null, limit: 5 },
      passageIds: [...new Set(passageIds)],
      pictureIds: [],
      rank: await nextRank(db, topicId),
      createdAt: now,
      updatedAt: now,
    };
    const story = editWords(empty, { title }, {});
    await db.stories.add(story);
    return story;
  });
  announceStory(context, story.id);
  return story;
}

/**
 * Writes a story's words. `base` has the texts that change as their writer last knew them to be stored: where another
 * one is stored by now, both are joined. @throws FailureError `not-found`
 */
export async function editStory(
  context: ServiceContext,
  id: string,
  edit: Partial<StoryWords>,
  base: Partial<StoryWords> = {},
): Promise<Story> {
  return changeStory(context, id, (story) => editWords(story, edit, base));
}

/** Puts passages behind those that the story shows; what stands there already is not put twice. @throws FailureError `not-found` */
export async function addStoryPassages(
  context: ServiceContext,
  id: string,
  passageIds: readonly string[],
): Promise<Story> {
  return changeStory(context, id, (story) => {
    const fresh = [...new Set(passageIds)].filter((one) => !story.passageIds.includes(one));
    return fresh.length === 0 ? story : { ...story, passageIds: [...story.passageIds, ...fresh] };
  });
}

/**
 * Takes a passage out of a story; it stays in the library. Resolves to what it stood before, which an undo asks for.
 * @throws FailureError `not-found`
 */
export async function removeStoryPassage(
  context: ServiceContext,
  id: string,
  passageId: string,
): Promise<string | null> {
  let stood: string | null = null;
  await changeStory(context, id, (story) => {
    stood = idBehind(story.passageIds, passageId);
    return { ...story, passageIds: story.passageIds.filter((one) => one !== passageId) };
  });
  return stood;
}

/** Puts a passage right before another, or at the end for null; one that is not there is put there. @throws FailureError `not-found` */
export async function placeStoryPassage(
  context: ServiceContext,
  id: string,
  passageId: string,
  before: string | null,
): Promise<Story> {
  return changeStory(context, id, (story) => {
    const known = story.passageIds.includes(passageId) ? story.passageIds : [...story.passageIds, passageId];
    return { ...story, passageIds: moveId(known, passageId, before) };
  });
}

/** Puts stories of one topic, or of none, into an order. Those that came since stay behind them. */
export async function orderStories(context: ServiceContext, ids: readonly string[]): Promise<void> {
  const { db } = context;
  await changeLibrary(db, context.now(), async () => {
    const stories = (await db.stories.bulkGet([...ids])).filter((story) => story !== undefined);
    const topics = new Set(stories.map(({ topicId }) => topicId));
    const all = inTellingOrder(await db.stories.filter(({ topicId }) => topics.has(topicId)).toArray());
    const place = new Map(ids.map((id, index) => [id, index]));
    const placeOf = ({ id }: Story): number => place.get(id) ?? ids.length;
    const ordered = [...all].sort((a, b) => placeOf(a) - placeOf(b));
    await db.stories.bulkPut(ordered.map((story, rank) => ({ ...story, rank })));
  });
  announceStory(context, ids[0] ?? '');
}

/** Makes a story one of a topic, its last, or of none. @throws FailureError `not-found` */
export async function tieStory(context: ServiceContext, id: string, topicId: string | null): Promise<Story> {
  return changeStory(context, id, async (story) =>
    story.topicId === topicId ? story : { ...story, topicId, rank: await nextRank(context.db, topicId) },
  );
}

/** Moves a story with its pictures to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeStory(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const trashId = await changeLibrary(db, context.now(), async () => {
    const story = await db.stories.get(id);
    if (!story) throw new FailureError('not-found');
    const pictures = await db.storyPictures.where('storyId').equals(id).toArray();
    const trashId = context.newId();
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'story', story, pictures });
    await db.stories.delete(id);
    await db.storyPictures.bulkDelete(pictures.map((picture) => picture.id));
    return trashId;
  });
  announceStory(context, id);
  return trashId;
}

/**
 * One strict transaction that changes a story as it stands now, not as a tab remembers it.
 * @param change returns the story itself where nothing changes
 * @throws FailureError `not-found`
 */
export async function changeStory(
  context: ServiceContext,
  id: string,
  change: (story: Story) => Story | Promise<Story>,
): Promise<Story> {
  const { db } = context;
  const { story, isChanged } = await changeLibrary(db, context.now(), async () => {
    const before = await db.stories.get(id);
    if (!before) throw new FailureError('not-found');
    const after = await change(before);
    if (after === before) return { story: before, isChanged: false };
    const story = { ...after, updatedAt: context.now() };
    await db.stories.put(story);
    return { story, isChanged: true };
  });
  if (isChanged) announceStory(context, id);
  return story;
}

async function nextRank(db: LibraryDatabase, topicId: string | null): Promise<number> {
  const others = await db.stories.filter((story) => story.topicId === topicId).toArray();
  return others.reduce((most, { rank }) => Math.max(most, rank + 1), 0);
}
