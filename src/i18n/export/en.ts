import type { viExport } from './vi.ts';

export const enExport: Record<keyof typeof viExport, string> = {
  'nav.export': 'Export',
};
