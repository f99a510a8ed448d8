import { t } from '../i18n/t.ts';
import type { IconName } from '../ui/icon-paths.ts';

export interface FormatId {
  id: string;
  /** Without the dot. */
  extension: string;
}

/** What a reader is told of a format. */
export interface FormatWords {
  name: string;
  /** What it is for, in plain words. */
  purpose: string;
  icon: IconName;
}

const WORDS: Record<string, () => FormatWords> = {
  markdown: () => ({ name: 'Markdown', purpose: t('exportPage.for.markdown'), icon: 'note' }),
  docx: () => ({ name: 'Word', purpose: t('exportPage.for.docx'), icon: 'document' }),
  'docx-together': () => ({
    name: t('exportPage.format.docx-together'),
    purpose: t('exportPage.for.docx-together'),
    icon: 'document',
  }),
  html: () => ({ name: t('exportPage.format.html'), purpose: t('exportPage.for.html'), icon: 'globe' }),
  print: () => ({ name: t('exportPage.format.print'), purpose: t('exportPage.for.print'), icon: 'print' }),
  text: () => ({ name: t('exportPage.format.text'), purpose: t('exportPage.for.text'), icon: 'text-size' }),
};

/** Words of a format. One that nobody described yet is called by its extension. */
export function formatWords({ id, extension }: FormatId): FormatWords {
  return WORDS[id]?.() ?? { name: `.${extension}`, purpose: '', icon: 'document' };
}
