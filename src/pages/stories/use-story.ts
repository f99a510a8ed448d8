import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Story } from '../../core/stories/story.ts';
import type { StoryPassage } from '../../services/story-material.ts';
import type { ShownPicture } from '../../services/story-pictures.ts';
import type { TopicSummary } from '../../services/topics.ts';
import { library, onLibraryChange } from '../page-library.ts';

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
  const [opened, setOpened] = useState<OpenStory | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const load = (): void => {
      const mine = ++turn;
      // What is asked for last is what counts, whichever answer comes first.
      const isLate = (): boolean => signal.aborted || mine !== turn;
      loadStory(id).then(
        (read) => {
          if (isLate()) return;
          setOpened(read);
          setFailure(null);
        },
        (thrown) => !isLate() && setFailure(toFailure(thrown)),
      );
    };
    load();
    onLibraryChange(({ storyId }) => {
      if (storyId !== undefined && storyId !== id) return;
      clearTimeout(rest);
      rest = setTimeout(load, REST);
    }, signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, [id]);

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
