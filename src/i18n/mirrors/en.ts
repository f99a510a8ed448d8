import type { viMirrors } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enMirrors: Record<keyof typeof viMirrors, string> = {
  'mirrors.title': 'Mirrors',
};
