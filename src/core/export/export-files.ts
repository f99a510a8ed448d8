import { FailureError } from '../model/failure.ts';
import { safeFileName } from '../text/file-name.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';

export interface ExportFile {
  name: string;
  /** Pieces of the file, in order. */
  content: AsyncIterable<string | Uint8Array>;
}

/** Names that differ only in case or normalisation are one name on some disks. */
function nameKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi');
}

/**
 * One file a note. Names are safe on every system, and no two are the same.
 * @param taken names given already, of a large export that is written a part at a time; new ones are added to it
 * @throws FailureError `not-shareable`: whoever asks has left out what bears a marking that bars sharing
 */
export function exportFiles(
  notes: StudyNote[],
  format: ExportFormat,
  settings: ExportSettings,
  taken = new Set<string>(),
): ExportFile[] {
  if (notes.some(({ article }) => article.circulation !== null)) throw new FailureError('not-shareable');
  return notes.map((note) => {
    const base = safeFileName(note.article.title || settings.labels.untitled, 100);
    let name = `${base}.${format.extension}`;
    for (let copy = 2; taken.has(nameKey(name)); copy++) name = `${base} (${copy}).${format.extension}`;
    taken.add(nameKey(name));
    return { name, content: format.write(one(note), settings) };
  });
}

async function* one(note: StudyNote): AsyncGenerator<StudyNote> {
  yield note;
}
