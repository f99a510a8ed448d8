/** Backup, restore and snapshots. */
export const viBackup = {
  'error.import-running': 'Một lần nhập hoặc hoàn tác khác đang chạy. Chờ nó xong rồi thử lại.',
  'nav.backup': 'Sao lưu',
} as const;
