/** What a story tells: a theme, an exemplary person or collective (điển hình), or a visit. */
export const STORY_KINDS = ['story', 'exemplar', 'visit'] as const;

export type StoryKind = (typeof STORY_KINDS)[number];

/** Every step that a story may have, in the order in which it is told. Own words, light Markdown. */
export const STORY_STEPS = ['situation', 'who', 'deed', 'result', 'shows', 'lesson', 'action'] as const;

export type StoryStep = (typeof STORY_STEPS)[number];

/** The steps that a kind asks for: a visit tells what was seen, an exemplary case what was done and its result. */
const STEPS_OF: Record<StoryKind, readonly StoryStep[]> = {
  story: ['situation', 'who', 'shows', 'lesson', 'action'],
  exemplar: ['situation', 'who', 'deed', 'result', 'shows', 'lesson', 'action'],
  visit: ['situation', 'deed', 'shows', 'lesson', 'action'],
};

/** Minutes that a story may be set to take. */
export const STORY_LIMITS = [3, 5, 7, 10] as const;

export type StoryLimit = (typeof STORY_LIMITS)[number];

/** What its writer says of a story. */
export interface StoryWords extends Record<StoryStep, string> {
  kind: StoryKind;
  title: string;
  /** Of a visit or an exemplary case: where and when (`YYYY-MM-DD`, or null). */
  place: string;
  day: string | null;
  /** Minutes that its telling is to take at most. */
  limit: StoryLimit;
}

/** A theme told as a story: situation, person or collective, the passage it shows, lesson, action. */
export interface Story extends StoryWords {
  id: string;
  /** The topic that it belongs to, which may be in the trash or gone; null where it never had one. */
  topicId: string | null;
  /** The passages that it shows, in their order. */
  passageIds: string[];
  /** Ids of its pictures, in their order. */
  pictureIds: string[];
  /** Place among the stories of its topic, ascending. */
  rank: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

/** What is typed: two versions of one are joined. */
export const STORY_TEXTS = ['title', ...STORY_STEPS, 'place'] as const;

/** What is typed or chosen. */
export const STORY_FIELDS = [...STORY_TEXTS, 'kind', 'day', 'limit'] as const;

/** What is written in a picture's fields. */
export interface PictureWords {
  caption: string;
  /** What is seen in it, for who cannot see it. */
  alt: string;
}

/** The steps of a story as they are shown: those that its kind asks for, and any other that has words by now. */
export function shownSteps(story: Pick<StoryWords, 'kind' | StoryStep>): StoryStep[] {
  const wanted = STEPS_OF[story.kind];
  return STORY_STEPS.filter((step) => wanted.includes(step) || story[step].trim() !== '');
}

/** Whether a step has what it is for. What a story shows is said by words or by a passage. */
export function isStepTold(story: Pick<Story, 'passageIds' | StoryStep>, step: StoryStep): boolean {
  return story[step].trim() !== '' || (step === 'shows' && story.passageIds.length > 0);
}

/** In the order of the telling; of two with one rank the older first. */
export function inTellingOrder<S extends Pick<Story, 'rank' | 'createdAt'>>(stories: readonly S[]): S[] {
  return [...stories].sort((a, b) => a.rank - b.rank || a.createdAt - b.createdAt);
}
