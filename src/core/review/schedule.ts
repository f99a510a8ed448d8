import { type Card, type CardInput, fsrs, GenSeedStrategyWithCardId, type Grade, StrategyMode } from 'ts-fsrs';
import type { ReviewCard, ReviewGrade } from './review-card.ts';
import { dayNumber, studyDay } from './study-day.ts';

export const GRADES: readonly ReviewGrade[] = [1, 2, 3, 4];

/**
 * Days only: nothing is asked twice on one day, and a forgotten passage comes back on the next. Two years at most, since
 * texts are replaced. Fuzz spreads what was begun together; its seed is the card, so buttons say what will come true.
 */
const scheduler = fsrs({ enable_short_term: false, maximum_interval: 730, enable_fuzz: true });
scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));

/** The card after an answer. It is due where a day begins, so that the hour of a review moves nothing. */
export function rateCard(card: ReviewCard, grade: ReviewGrade, now: number): ReviewCard {
  const next = scheduler.next(toFsrs(card), new Date(dayNumber(now)), grade as Grade).card;
  return fromFsrs(card, next, now);
}

/** Days until each answer would bring the card back. */
export function previewDays(card: ReviewCard, now: number): Record<ReviewGrade, number> {
  const days = GRADES.map((grade) => rateCard(card, grade, now).scheduledDays);
  return { 1: days[0] ?? 1, 2: days[1] ?? 1, 3: days[2] ?? 1, 4: days[3] ?? 1 };
}

/** FSRS counts days in UTC: it is given the reader's days as if they were those. */
function toFsrs(card: ReviewCard): CardInput & { id: string } {
  const { id, dueAt, stability, difficulty, scheduledDays, learningSteps, reps, lapses, state, lastReviewAt } = card;
  return {
    id,
    due: new Date(dayNumber(dueAt)),
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: learningSteps,
    reps,
    lapses,
    state,
    ...(lastReviewAt !== null && { last_review: new Date(dayNumber(lastReviewAt)) }),
  };
}

function fromFsrs(card: ReviewCard, next: Card, now: number): ReviewCard {
  return {
    ...card,
    line: 'due',
    dueAt: studyDay(now, next.scheduled_days).start,
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningSteps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    lastReviewAt: now,
  };
}
