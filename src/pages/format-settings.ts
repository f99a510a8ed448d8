import type { ExportSettings } from '../core/export/export-format.ts';
import { markUpArticle } from '../dom/study-page/mark-up-article.ts';
import { ankiLabels } from '../i18n/anki-labels.ts';
import { csvLabels } from '../i18n/csv-labels.ts';
import { studyPageLabels } from '../i18n/study-page-labels.ts';

/** What single formats need beyond what all need: words of the reader's language, and the DOM's part of the work. */
export function formatSettings(): Required<Pick<ExportSettings, 'page' | 'csv' | 'anki'>> {
  return { page: { labels: studyPageLabels(), markUp: markUpArticle }, csv: csvLabels(), anki: ankiLabels() };
}
