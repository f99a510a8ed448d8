import { safeFileName } from '../text/file-name.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';
import { freeName } from './free-name.ts';
import { assertShareable } from './shareable.ts';

export interface ExportFile {
  name: string;
  /** Pieces of the file, in order. */
  content: AsyncIterable<string | Uint8Array>;
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
  for (const note of notes) assertShareable(note);
  return notes.map((note) => {
    const base = safeFileName(note.article.title || settings.labels.untitled, 100);
    const name = freeName(base, format.extension, taken);
    return { name, content: format.write(one(note), settings) };
  });
}

async function* one(note: StudyNote): AsyncGenerator<StudyNote> {
  yield note;
}
