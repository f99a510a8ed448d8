import { paperDocx } from '../../core/docx/paper-docx.ts';
import { layOutPaper } from '../../core/report/lay-out-paper.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { OpenPaper } from '../../services/paper.ts';
import { downloadBlob } from '../download-blob.ts';
import { makeDocx } from '../make-docx.ts';
import { today } from '../today.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands the paper to the browser as a Word file of the same layout as its printed pages. */
export async function savePaperDocx(
  { report, profile, sources }: OpenPaper,
  preset: PaperPreset,
  hasSources: boolean,
): Promise<string> {
  const locale = getLocale();
  const title = report.title || t('paper.untitled');
  const blocks = layOutPaper({ report, profile, locale, today: today(), sources, hasSources });
  const bytes = await makeDocx(paperDocx(blocks, { title, locale, preset }));
  const name = `${safeFileName(title)}.docx`;
  downloadBlob(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX_TYPE }));
  return name;
}
