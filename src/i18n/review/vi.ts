/** Ôn tập: passages and commitments looked at again. */
export const viReview = {
  'nav.review': 'Ôn tập',
} as const;
