import { FailureError } from '../core/model/failure.ts';
import { cleanPictureWords } from '../core/stories/clean-story.ts';
import { STORY_PICTURE_CAPS } from '../core/stories/picture-caps.ts';
import type { PictureWords } from '../core/stories/story.ts';
import { idBehind, moveId } from '../core/stories/story-order.ts';
import type { StoryPicture } from '../storage/article-media.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceStory, type ServiceContext } from './context.ts';
import { changeStory } from './stories.ts';

export type NewStoryPicture = Pick<StoryPicture, 'id' | 'blob' | 'width' | 'height'>;

/** A picture as it is shown. */
export type ShownPicture = StoryPicture;

/** Pictures in the order asked for, without those that are gone. */
export async function storyPictures({ db }: ServiceContext, ids: readonly string[]): Promise<ShownPicture[]> {
  return guarded(async () => (await db.storyPictures.bulkGet([...ids])).filter((picture) => picture !== undefined));
}

/**
 * Puts a picture behind those of a story. A second call with the same id changes nothing.
 * @throws FailureError `not-found`; `too-many-pictures`
 */
export async function addStoryPicture(context: ServiceContext, storyId: string, made: NewStoryPicture): Promise<void> {
  await changeStory(context, storyId, async (story) => {
    if (story.pictureIds.includes(made.id)) return story;
    if (story.pictureIds.length >= STORY_PICTURE_CAPS.count) throw new FailureError('too-many-pictures');
    await context.db.storyPictures.put({ ...made, storyId, bytes: made.blob.size, caption: '', alt: '' });
    return { ...story, pictureIds: [...story.pictureIds, made.id] };
  });
}

/** Writes what is said of a picture; of two writers the last one counts. @throws FailureError `not-found` */
export async function editStoryPicture(
  context: ServiceContext,
  id: string,
  edit: Partial<PictureWords>,
): Promise<void> {
  const { db } = context;
  const storyId = await changeLibrary(db, context.now(), async () => {
    const picture = await db.storyPictures.get(id);
    if (!picture) throw new FailureError('not-found');
    await db.storyPictures.put({ ...picture, ...cleanPictureWords({ ...picture, ...edit }) });
    return picture.storyId;
  });
  announceStory(context, storyId);
}

/** Puts a picture right before another of its story, or at the end for null. @throws FailureError `not-found` */
export async function placeStoryPicture(
  context: ServiceContext,
  storyId: string,
  id: string,
  before: string | null,
): Promise<void> {
  await changeStory(context, storyId, (story) => ({ ...story, pictureIds: moveId(story.pictureIds, id, before) }));
}

/** Moves a picture to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeStoryPicture(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const { trashId, storyId } = await changeLibrary(db, context.now(), async () => {
    const picture = await db.storyPictures.get(id);
    const story = picture && (await db.stories.get(picture.storyId));
    if (!picture || !story) throw new FailureError('not-found');
    const trashId = context.newId();
    const before = idBehind(story.pictureIds, id);
    const { title } = story;
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'story-picture', title, picture, before });
    await db.storyPictures.delete(id);
    const pictureIds = story.pictureIds.filter((one) => one !== id);
    await db.stories.put({ ...story, pictureIds, updatedAt: context.now() });
    return { trashId, storyId: story.id };
  });
  announceStory(context, storyId);
  return trashId;
}
