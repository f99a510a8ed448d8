import type { viBackup } from './vi.ts';

export const enBackup: Record<keyof typeof viBackup, string> = {
  'error.import-running': 'Another import or undo is running. Wait until it has finished, then try again.',
  'nav.backup': 'Backup',
};
