/** What is looked at again: a passage, or an action with a due day that a reflection promised. */
export type ReviewSubject = 'passage' | 'commitment';

/** State of the scheduler, as ts-fsrs numbers it: new, learning, review, relearning. */
export type ReviewState = 0 | 1 | 2 | 3;

/** A passage or a commitment in the schedule of reviews. Plain JSON: what FSRS keeps of a card, times as numbers. */
export interface ReviewCard {
  /** The passage's or the reflection's own id: each has one card. */
  id: string;
  subject: ReviewSubject;
  articleId: string;
  /** Milliseconds since the epoch. */
  dueAt: number;
  /** Days. */
  stability: number;
  /** 1 to 10; 0 for a new card. */
  difficulty: number;
  /** Days between the last review and the due one. */
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  state: ReviewState;
  /** Milliseconds since the epoch; null before the first review. */
  lastReviewAt: number | null;
  /** Left out of reviews until the reader takes it in again. */
  isSuspended: boolean;
  createdAt: number;
}

/** One answer. A card is 1 forgotten, 2 hard, 3 good, 4 easy; a commitment is kept, in hand, or dropped. */
export interface ReviewEvent {
  id: string;
  cardId: string;
  subject: ReviewSubject;
  articleId: string;
  /** Milliseconds since the epoch. */
  at: number;
  answer: 1 | 2 | 3 | 4 | 'done' | 'in-progress' | 'dropped';
  /** How long the card was looked at, milliseconds. */
  took: number;
  /** The card as it was before, for an undo. */
  before: ReviewCard;
}
