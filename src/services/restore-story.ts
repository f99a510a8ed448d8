import { FailureError } from '../core/model/failure.ts';
import { moveId } from '../core/stories/story-order.ts';
import type { TrashEntry } from '../storage/trash-entry.ts';
import type { ServiceContext } from './context.ts';

/** Where it went. */
interface RestoredStory {
  kind: StoryEntry['kind'];
  subject: string;
  title: string;
  isJoined: false;
  storyId: string;
}

type StoryEntry = Extract<TrashEntry, { kind: 'story' | 'story-picture' }>;

/** Puts a story with its pictures back, or a picture of one. Within the transaction of whoever restores. */
export async function putBackStory({ db, now }: ServiceContext, entry: StoryEntry): Promise<RestoredStory> {
  if (entry.kind === 'story') {
    const { story, pictures } = entry;
    const { id, title } = story;
    // Made anew meanwhile by an undo elsewhere: that one stays.
    if (!(await db.stories.get(id))) {
      await db.stories.put(story);
      await db.storyPictures.bulkPut(pictures);
    }
    return { kind: entry.kind, subject: id, title, isJoined: false, storyId: id };
  }
  const { picture, before } = entry;
  const story = await db.stories.get(picture.storyId);
  if (!story) throw new FailureError('not-found');
  await db.storyPictures.put(picture);
  const known = story.pictureIds.filter((id) => id !== picture.id);
  const pictureIds = moveId([...known, picture.id], picture.id, before);
  await db.stories.put({ ...story, pictureIds, updatedAt: now() });
  return { kind: entry.kind, subject: picture.id, title: story.title, isJoined: false, storyId: story.id };
}
