import type { ExportSettings } from '../core/export/export-format.ts';
import type { MarkUp } from '../core/export/html/article-markup.ts';
import { ankiLabels } from '../i18n/anki-labels.ts';
import { csvLabels } from '../i18n/csv-labels.ts';
import { studyPageLabels } from '../i18n/study-page-labels.ts';

/** What single formats need beyond what all need: words of the reader's language, and the DOM's part of the work. */
export function formatSettings(): Required<Pick<ExportSettings, 'page' | 'csv' | 'anki'>> {
  return { page: { labels: studyPageLabels(), markUp }, csv: csvLabels(), anki: ankiLabels() };
}

/** Loaded only when a format shows saved copies. */
const markUp: MarkUp = async (note, options) => {
  const { markUpArticle } = await import('../dom/study-page/mark-up-article.ts');
  return markUpArticle(note, options);
};
