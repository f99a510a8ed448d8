/** The composer of bài thu hoạch. */
export const viReports = {
  'nav.reports': 'Bài thu hoạch',
} as const;
