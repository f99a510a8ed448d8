import { useCallback } from 'preact/hooks';
import type { Story } from '../../core/stories/story.ts';
import { type StoryScreen, screensOf } from '../../core/stories/story-screens.ts';
import { storySeconds } from '../../core/stories/telling-time.ts';
import { citeInStory } from '../../services/story-material.ts';
import type { ShownPicture } from '../../services/story-pictures.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import type { StoryChoice } from './story-address.ts';

export interface ToldQuote {
  quote: string;
  /** Its source on one line. */
  source: string;
}

/** A story with all that may be shown of it to others. */
export interface ToldStory {
  story: Story;
  seconds: number;
  screens: StoryScreen[];
  quotes: ReadonlyMap<string, ToldQuote>;
  pictures: ReadonlyMap<string, ShownPicture>;
}

export interface ToldStories {
  /** Of the topic, or empty. */
  topicTitle: string;
  stories: ToldStory[];
  /** Passages left out, for a marking of their article bars showing them. */
  barred: number;
  /** Passages left out, for they are in the trash or gone. */
  gone: number;
}

const REST = 150;

/** Stories as they go out, in step with what is written meanwhile. */
export function useToldStories(choice: StoryChoice) {
  const key = JSON.stringify(choice);
  const read = useCallback(() => loadTold(choice), [key]);
  const { facts: told, failure } = useLibraryFacts(read, REST);
  return { told, failure };
}

async function loadTold(choice: StoryChoice): Promise<ToldStories> {
  const stories = await chosen(choice);
  const topicId = 'topic' in choice ? choice.topic : (stories[0]?.topicId ?? null);
  const topics = await library.listTopics();
  const result: ToldStories = {
    topicTitle: topics.find(({ id }) => id === topicId)?.title ?? '',
    stories: [],
    barred: 0,
    gone: 0,
  };
  for (const story of stories) {
    const [passages, pictures] = await Promise.all([
      library.storyPassages(story.passageIds),
      library.storyPictures(story.pictureIds),
    ]);
    const quotes = new Map<string, ToldQuote>();
    for (const one of passages) {
      if (one.kind === 'gone') result.gone += 1;
      else if (one.isBarred) result.barred += 1;
      else quotes.set(one.id, { quote: one.passage.quote, source: citeInStory(one.source) });
    }
    const byId = new Map(pictures.map((picture) => [picture.id, picture]));
    const showable = { passageIds: new Set(quotes.keys()), pictureIds: new Set(byId.keys()) };
    const seconds = storySeconds(
      story,
      [...quotes.values()].map(({ quote }) => quote),
    );
    result.stories.push({ story, seconds, screens: screensOf(story, showable), quotes, pictures: byId });
  }
  return result;
}

async function chosen(choice: StoryChoice): Promise<Story[]> {
  if ('story' in choice) return [await library.openStory(choice.story)];
  const all = await library.listStories();
  return all.filter(({ topicId }) => topicId === choice.topic);
}
