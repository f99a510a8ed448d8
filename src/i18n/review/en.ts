import type { viReview } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enReview: Record<keyof typeof viReview, string> = {
  'nav.review': 'Review',
};
