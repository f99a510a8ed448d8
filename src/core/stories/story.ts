/** What a story tells: an exemplary person or collective (điển hình), a visit, or anything else. */
export const STORY_KINDS = ['story', 'exemplar', 'visit'] as const;

export type StoryKind = (typeof STORY_KINDS)[number];

/** The five steps of a story, in the order in which it is told. Own words, light Markdown. */
export const STORY_STEPS = ['situation', 'who', 'shows', 'lesson', 'action'] as const;

export type StoryStep = (typeof STORY_STEPS)[number];

/** A theme told as a story: situation, person or collective, the passage it shows, lesson, action. */
export interface Story extends Record<StoryStep, string> {
  id: string;
  /** The topic that it belongs to; null where it stands alone. */
  topicId: string | null;
  kind: StoryKind;
  title: string;
  /** The passages that it shows, in their order. */
  passageIds: string[];
  /** Of a visit or an exemplary case: where and when (`YYYY-MM-DD`, or null). */
  place: string;
  day: string | null;
  /** Ids of its pictures, in their order. */
  pictureIds: string[];
  /** Place among the stories of its topic, ascending. */
  rank: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}
