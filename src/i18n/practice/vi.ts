/** All reflections and commitments. */
export const viPractice = {
  'nav.practice': 'Liên hệ',
} as const;
