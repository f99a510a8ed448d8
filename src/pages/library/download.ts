import { strToU8, zipSync } from 'fflate';
import { type ExportFile, exportFiles } from '../../core/export/export-files.ts';
import type { ExportFormat, ExportLabels, StudyNote } from '../../core/export/export-format.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { downloadBlob } from '../download-blob.ts';

function exportLabels(): ExportLabels {
  return {
    roles: roleLabels(),
    source: t('export.source'),
    author: t('correct.byline'),
    published: t('correct.publishedAt'),
    unverified: t('article.unverified'),
    saved: t('editor.saved'),
    myNote: t('export.myNote'),
    passages: t('export.passages'),
    reflection: reflectionLabels(),
    openPassage: t('passage.openLive'),
    untitled: t('article.untitled'),
  };
}

/** Several notes go into one zip, one file each: that is how Obsidian and a memory stick like them. */
export function downloadNotes(notes: StudyNote[], format: ExportFormat, today: string): string {
  const files = exportFiles(notes, format, exportLabels());
  const [only] = files;
  if (files.length === 1 && only) return download(only.name, new Blob([only.content], { type: format.mediaType }));
  return download(`thu-hoach-${today}.zip`, new Blob([zipFiles(files)], { type: 'application/zip' }));
}

/** Dates inside the zip are fixed: the same notes make the same file. */
function zipFiles(files: ExportFile[]): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(files.map(({ name, content }) => [name, strToU8(content)]));
  return zipSync(entries, { level: 6, mtime: new Date(2000, 0, 1) }) as Uint8Array<ArrayBuffer>;
}

function download(name: string, blob: Blob): string {
  downloadBlob(name, blob);
  return name;
}
