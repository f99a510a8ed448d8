import { newCard, type ReviewCard, type ReviewEvent } from '../../../../src/core/review/review-card.ts';

/** A passage's card that was never answered. */
export function makeCard(over: Partial<ReviewCard> = {}): ReviewCard {
  return { ...newCard('passage', { id: 'passage-000001', articleId: 'article-000001', line: 'fresh' }, 0), ...over };
}

export function makeEvent(over: Partial<ReviewEvent> = {}): ReviewEvent {
  const { id: cardId, articleId, subject } = makeCard();
  return { id: 'event-000001', cardId, articleId, subject, at: 0, answer: 3, took: 0, before: makeCard(), ...over };
}
