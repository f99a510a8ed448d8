import { useCallback } from 'preact/hooks';
import type { Story } from '../../core/stories/story.ts';
import { storySeconds } from '../../core/stories/telling-time.ts';
import type { ShownPicture } from '../../services/story-pictures.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

/** A story as it is listed. */
export interface ListedStory {
  story: Story;
  /** Seconds that its telling takes. */
  seconds: number;
  /** Its first one. */
  picture: ShownPicture | undefined;
}

export interface StoryGroup {
  /** Null: those of no topic, and those whose topic is gone. */
  topic: { id: string; title: string } | null;
  stories: ListedStory[];
}

const REST = 100;

/** Stories by topic, the topic that changed last first, those of none last; in step with other tabs. */
export function useStories(topicId: string | null) {
  const read = useCallback(() => loadGroups(topicId), [topicId]);
  const { facts: groups, failure, setFacts: setGroups } = useLibraryFacts(read, REST);
  return { groups, failure, setGroups };
}

async function loadGroups(topicId: string | null): Promise<StoryGroup[]> {
  const [all, topics] = await Promise.all([library.listStories(), library.listTopics()]);
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const wanted = topicId === null ? all : all.filter((story) => story.topicId === topicId);
  const [quotes, pictures] = await Promise.all([
    library.toldQuotes(wanted.flatMap(({ passageIds }) => passageIds)),
    library.storyPictures(wanted.flatMap(({ pictureIds }) => pictureIds.slice(0, 1))),
  ]);
  const pictureOf = new Map(pictures.map((picture) => [picture.storyId, picture]));
  const listed = wanted.map((story): ListedStory => {
    const told = story.passageIds.flatMap((id) => quotes.get(id) ?? []);
    return { story, seconds: storySeconds(story, told), picture: pictureOf.get(story.id) };
  });
  const isTied = (story: Story): boolean => story.topicId !== null && titles.has(story.topicId);
  // Asked for by its topic while that is in the trash, a story is shown all the same.
  const groups = topics.flatMap(({ id, title }): StoryGroup[] => {
    const stories = listed.filter(({ story }) => story.topicId === id);
    const isAsked = id === topicId;
    return stories.length > 0 || isAsked ? [{ topic: { id, title }, stories }] : [];
  });
  const loose = listed.filter(({ story }) => !isTied(story));
  return loose.length > 0 ? [...groups, { topic: null, stories: loose }] : groups;
}
