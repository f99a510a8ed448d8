/** Backup, restore and snapshots. */
export const viBackup = {
  'nav.backup': 'Sao lưu',
} as const;
