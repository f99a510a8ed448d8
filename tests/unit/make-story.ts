import type { Story } from '../../src/core/stories/story.ts';

/** An empty story, with the fields that a test is about. */
export function makeStory(over: Partial<Story> = {}): Story {
  return {
    id: 'story-000001',
    topicId: null,
    kind: 'story',
    title: '',
    situation: '',
    who: '',
    deed: '',
    result: '',
    shows: '',
    lesson: '',
    action: '',
    place: '',
    day: null,
    limit: 5,
    passageIds: [],
    pictureIds: [],
    rank: 0,
    createdAt: 1,
    updatedAt: 1,
    ...over,
  };
}
