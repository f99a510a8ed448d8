import { useCallback } from 'preact/hooks';
import type { Story } from '../../core/stories/story.ts';
import type { LibraryChange } from '../../services/context.ts';
import type { StoryPassage } from '../../services/story-material.ts';
import type { ShownPicture } from '../../services/story-pictures.ts';
import type { TopicSummary } from '../../services/topics.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

export interface OpenStory {
  story: Story;
  passages: StoryPassage[];
  pictures: ShownPicture[];
  /** All that a story may be tied to. */
  topics: TopicSummary[];
}

const REST = 100;

/** A story with all that stands in it and beside it, in step with other tabs. */
export function useStory(id: string) {
  const read = useCallback(() => loadStory(id), [id]);
  const concerns = useCallback(({ storyId }: LibraryChange) => storyId === undefined || storyId === id, [id]);
  const { facts: opened, failure } = useLibraryFacts(read, REST, concerns);
  return { opened, failure };
}

async function loadStory(id: string): Promise<OpenStory> {
  const story = await library.openStory(id);
  const [passages, pictures, topics] = await Promise.all([
    library.storyPassages(story.passageIds),
    library.storyPictures(story.pictureIds),
    library.listTopics(),
  ]);
  return { story, passages, pictures, topics };
}
