/** Topics told as stories. */
export const viStories = {
  'nav.stories': 'Kể chuyện',
} as const;
