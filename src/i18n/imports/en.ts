import type { viImports } from './vi.ts';

export const enImports: Record<keyof typeof viImports, string> = {
  'nav.imports': 'Import',
};
