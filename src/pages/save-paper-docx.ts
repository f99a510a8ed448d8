import { paperDocx } from '../core/docx/paper-docx.ts';
import { layOutPaper } from '../core/report/lay-out-paper.ts';
import type { PaperPreset } from '../core/report/paper-preset.ts';
import { getLocale, t } from '../i18n/t.ts';
import type { OpenPaper } from '../services/paper.ts';
import { saveDocx } from './save-docx.ts';
import { today } from './today.ts';

/** Hands the paper to the browser as a Word file of the same layout as its printed pages. Resolves to its name. */
export function savePaperDocx(
  { report, profile, sources }: OpenPaper,
  preset: PaperPreset,
  hasSources: boolean,
): Promise<string> {
  const locale = getLocale();
  const title = report.title || t('paper.untitled');
  const blocks = layOutPaper({ report, profile, locale, today: today(), sources, hasSources });
  return saveDocx(paperDocx(blocks, { title, locale, preset }));
}
