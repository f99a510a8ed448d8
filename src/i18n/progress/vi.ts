/** Study plan and sơ kết. */
export const viProgress = {
  'nav.plan': 'Kế hoạch học tập',
  'nav.summary': 'Sơ kết',
} as const;
