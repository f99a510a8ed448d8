import type { viBackup } from './vi.ts';

export const enBackup: Record<keyof typeof viBackup, string> = {
  'nav.backup': 'Backup',
};
