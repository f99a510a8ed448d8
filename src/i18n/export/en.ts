import type { viExport } from './vi.ts';

export const enExport: Record<keyof typeof viExport, string> = {
  'nav.export': 'Export',
  'export.file': 'File',
  'export.note': 'Note',
  'export.fullText': 'Full text',
  'export.exportedOn': 'Exported on',
};
