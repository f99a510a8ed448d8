import type { viProgress } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enProgress: Record<keyof typeof viProgress, string> = {
  'nav.plan': 'Study plan',
  'nav.summary': 'Summary',
};
