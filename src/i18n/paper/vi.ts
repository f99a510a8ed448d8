/** Profile, templates and the printed paper. */
export const viPaper = {
  'nav.profile': 'Hồ sơ và mẫu',
} as const;
