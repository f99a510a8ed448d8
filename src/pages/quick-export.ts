import { useEffect, useState } from 'preact/hooks';
import type { ExportFormat } from '../core/export/export-format.ts';
import { EXPORT_FORMATS } from '../core/export/registry.ts';
import { FailureError } from '../core/model/failure.ts';
import { safeFileName } from '../core/text/file-name.ts';
import { t } from '../i18n/t.ts';
import { logQuietly } from '../platform/log.ts';
import { notesJob } from './export/export-job.ts';
import { formatWords } from './format-words.ts';
import { library } from './page-library.ts';
import { saveStream } from './save-stream.ts';

/** The format that was exported in last, or else the first. */
async function lastFormat(): Promise<ExportFormat> {
  const { format } = await library.loadExportLook();
  const chosen = EXPORT_FORMATS.find(({ id }) => id === format) ?? EXPORT_FORMATS[0];
  if (!chosen) throw new Error('no export format');
  return chosen;
}

/** What the format of the last export is called; empty until that is known. */
export function useQuickFormat(): string {
  const [name, setName] = useState('');
  useEffect(() => {
    lastFormat().then(
      (format) => setName(formatWords(format).name),
      // The way to the export page stands without it.
      (thrown) => logQuietly('export look not read', thrown),
    );
  }, []);
  return name;
}

/**
 * One article in the format of the last export, in one press. Resolves to the name of the file.
 * @throws FailureError `not-shareable` where its marking bars that, `not-found` where it is gone
 */
export async function quickExport(articleId: string): Promise<string> {
  const [format, plan, [row], { templateId }, templates] = await Promise.all([
    lastFormat(),
    library.planExport({ kind: 'articles', ids: [articleId] }),
    library.shelfItems([articleId]),
    library.loadExportLook(),
    library.listExportTemplates(),
  ]);
  if (plan.barred > 0) throw new FailureError('not-shareable');
  if (!row) throw new FailureError('not-found');
  const title = row.title || t('article.untitled');
  const template = templates.find(({ id }) => id === templateId)?.text ?? null;
  const job = notesJob({ plan, title }, format, { template });
  const made = await job.make(safeFileName(title), () => undefined);
  await saveStream(made.name, made.mediaType, made.pieces);
  return made.name;
}
