import type { viPaper } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enPaper: Record<keyof typeof viPaper, string> = {
  'nav.profile': 'Profile and templates',
};
