import type { StudyPageTools } from '../core/export/html/study-page-tools.ts';
import { markUpArticle } from '../dom/study-page/mark-up-article.ts';
import { studyPageLabels } from '../i18n/study-page-labels.ts';

/** What a page that stands on its own is made with: words of the reader's language, and the DOM's part of the work. */
export function studyPageTools(): StudyPageTools {
  return { labels: studyPageLabels(), markUp: markUpArticle };
}
