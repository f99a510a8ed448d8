import type { viReports } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enReports: Record<keyof typeof viReports, string> = {
  'nav.reports': 'Papers',
};
