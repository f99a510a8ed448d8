import type { viPractice } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enPractice: Record<keyof typeof viPractice, string> = {
  'nav.practice': 'Practice',
};
