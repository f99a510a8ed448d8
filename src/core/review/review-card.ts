/** What is looked at again: a passage, or an action with a due day that a reflection promised. */
export type ReviewSubject = 'passage' | 'commitment';

/** State of the scheduler, as ts-fsrs numbers it: new, learning, review, relearning. */
export type ReviewState = 0 | 1 | 2 | 3;

/**
 * The line that a card waits in. A passage that was never answered is `fresh` where it was taken in by itself, when it
 * was marked or by hand, and `stock` where it came with many: those come last. `due` were answered before, `asked` are
 * commitments that were put off, and those that are `resting` are left alone until the reader takes them in again.
 */
export type ReviewLine = 'fresh' | 'stock' | 'due' | 'asked' | 'resting';

/** A passage or a commitment in the schedule of reviews. Plain JSON: what FSRS keeps of a card, times as numbers. */
export interface ReviewCard {
  /** The passage's or the reflection's own id: each has one card. */
  id: string;
  subject: ReviewSubject;
  articleId: string;
  line: ReviewLine;
  /** Milliseconds since the epoch: the beginning of a day, once it was answered. */
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
  createdAt: number;
}

/** How a passage was remembered: 1 forgotten, 2 hard, 3 good, 4 easy. */
export type ReviewGrade = 1 | 2 | 3 | 4;

/** How a commitment stands: kept, in hand, or given up. */
export type CommitmentAnswer = 'done' | 'in-progress' | 'dropped';

/** What of a reflection an answer writes. */
export interface CommitmentFields {
  doneAt: number | null;
  droppedAt: number | null;
  dropReason: string;
  dueOn: string | null;
}

/** One answer. */
export interface ReviewEvent {
  /** Made by the client, so that a retry counts once. */
  id: string;
  cardId: string;
  subject: ReviewSubject;
  articleId: string;
  /** Milliseconds since the epoch. */
  at: number;
  answer: ReviewGrade | CommitmentAnswer;
  /** How long the card was looked at, milliseconds. */
  took: number;
  /** The card as it was before, for an undo. */
  before: ReviewCard;
  /** Of a commitment: what its reflection said before, and what the answer made of it. */
  reflection?: { before: CommitmentFields; after: CommitmentFields };
}

/** A card that was never answered. */
export function newCard(
  subject: ReviewSubject,
  { id, articleId, line }: Pick<ReviewCard, 'id' | 'articleId' | 'line'>,
  now: number,
): ReviewCard {
  const memory = { stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0 };
  return { id, subject, articleId, line, dueAt: now, ...memory, state: 0, lastReviewAt: null, createdAt: now };
}

/** The card where it waits to be asked again, after it rested or stood in the stock. */
export function takenIn(card: ReviewCard): ReviewCard {
  if (card.subject === 'commitment') return { ...card, line: 'asked' };
  return { ...card, line: card.reps > 0 ? 'due' : 'fresh' };
}

/** Of two cards of one subject the one that was reviewed later; of equals the first. */
export function laterCard(own: ReviewCard, other: ReviewCard): ReviewCard {
  return (other.lastReviewAt ?? -1) > (own.lastReviewAt ?? -1) ? other : own;
}
