import type { viStories } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enStories: Record<keyof typeof viStories, string> = {
  'nav.stories': 'Stories',
};
