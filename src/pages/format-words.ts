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
  'markdown-full': () => ({
    name: t('exportPage.format.markdown-full'),
    purpose: t('exportPage.for.markdown-full'),
    icon: 'news',
  }),
  docx: () => ({ name: 'Word', purpose: t('exportPage.for.docx'), icon: 'document' }),
  'docx-together': () => ({
    name: t('exportPage.format.docx-together'),
    purpose: t('exportPage.for.docx-together'),
    icon: 'document',
  }),
  html: () => ({ name: t('exportPage.format.html'), purpose: t('exportPage.for.html'), icon: 'globe' }),
  print: () => ({ name: t('exportPage.format.print'), purpose: t('exportPage.for.print'), icon: 'print' }),
  text: () => plainText(),
  'plain-text': () => plainText(),
  csv: () => ({ name: t('exportPage.format.csv'), purpose: t('exportPage.for.csv'), icon: 'numbers' }),
  anki: () => ({ name: 'Anki', purpose: t('exportPage.for.anki'), icon: 'cards' }),
  bibtex: () => ({ name: 'BibTeX', purpose: t('exportPage.for.bibtex'), icon: 'quote' }),
  'csl-json': () => ({ name: 'Zotero (CSL-JSON)', purpose: t('exportPage.for.csl-json'), icon: 'quote' }),
  'json-ld': () => ({
    name: t('exportPage.format.json-ld'),
    purpose: t('exportPage.for.json-ld'),
    icon: 'highlighter',
  }),
};

function plainText(): FormatWords {
  return { name: t('exportPage.format.text'), purpose: t('exportPage.for.text'), icon: 'text-size' };
}

/** Whether a format has words of its own. */
export function hasFormatWords(id: string): boolean {
  return id in WORDS;
}

/** Words of a format. One that nobody described yet is called by its extension. */
export function formatWords({ id, extension }: FormatId): FormatWords {
  return WORDS[id]?.() ?? { name: `.${extension}`, purpose: '', icon: 'document' };
}
