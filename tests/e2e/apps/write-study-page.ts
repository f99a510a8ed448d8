import { JSDOM } from 'jsdom';
import type { StudyNote } from '../../../src/core/export/export-format.ts';
import { html } from '../../../src/core/export/html.ts';
import { studyPageLabels } from '../../../src/i18n/study-page-labels.ts';
import { each, SETTINGS, written } from '../../unit/core/export/sample-notes.ts';

/** The file that the export makes of these notes. The sanitiser looks for its document when it is first imported. */
export async function writeStudyPage(...notes: StudyNote[]): Promise<string> {
  const known = globalThis as { window?: unknown };
  known.window ??= new JSDOM('').window;
  const { markUpArticle } = await import('../../../src/dom/study-page/mark-up-article.ts');
  const page = { labels: studyPageLabels(), markUp: markUpArticle };
  const text = await written(html.write(each(...notes), { ...SETTINGS, page }));
  // Who finds a window takes itself to be in a browser.
  delete known.window;
  return text;
}
