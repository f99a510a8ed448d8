import type { ExportFormat } from './export-format.ts';
import { studyPage } from './html/study-page.ts';

/** One file with everything in it, for any browser. What it needs beyond the notes is in `settings.page`. */
export const html: ExportFormat = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  files: 'together',
  needs: ['body', 'pictures'],
  async *write(notes, settings) {
    if (!settings.page) throw new Error('html is written with settings.page');
    yield* studyPage(notes, settings, settings.page, settings.captions);
  },
};
