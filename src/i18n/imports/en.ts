import type { viImports } from './vi.ts';

export const enImports: Record<keyof typeof viImports, string> = {
  'nav.imports': 'Import',

  'article.filled': 'Reading copy saved; your passages and notes are as they were',
  'copy.lacking': 'No saved copy yet',
  'copy.fillHint':
    'Only the address, passages and notes are here. Save a reading copy to read it offline and search its every word.',
  'copy.fill': 'Save a reading copy',
  'copy.openToSave': 'Open the page to save it',
  'copy.readerText':
    'Only the address, passages and notes of this article are here. Open its page and press the Thu Hoạch button on the toolbar to save a reading copy; the passages will be found and marked on the page.',
  'copy.readerNoPage': 'This source has no address on the web: only the imported passages and notes are here.',
  'copy.lostHint': 'These words were not found on the page. Their quotations and notes are kept.',
};
