/** The two mirrors beside a paper. */
export const viMirrors = {
  'mirrors.title': 'Tự soi',
} as const;
