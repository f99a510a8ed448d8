import { FailureError } from '../model/failure.ts';
import { writeZip, type ZipContent } from '../zip/write-zip.ts';
import { entryKey } from '../zip/zip-name.ts';
import { exportFiles } from './export-files.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';
import { markdownFull } from './markdown-full.ts';
import { noteFiles } from './note-files.ts';

export interface ExportOrder {
  format: ExportFormat;
  settings: ExportSettings;
  /** How many notes are expected: one is a file of its own where each has one. */
  count: number;
  /** Name of the file without its extension, safe already. */
  name: string;
  /** A file that is put beside those of a zip: it leads to them. */
  index?: { name: string; write: (written: readonly WrittenNote[]) => string } | null;
}

/** A note in a zip. */
export interface WrittenNote {
  articleId: string;
  /** Of its file. */
  name: string;
}

/** A file on its way: written a piece at a time as it is read. */
export interface MadeExport {
  name: string;
  mediaType: string;
  pieces: AsyncIterable<string | Uint8Array>;
}

/** Whether a choice comes as a zip: a file each of several notes, one that leads to them, or pictures beside them. */
export function isZipped(format: ExportFormat, count: number, hasIndex: boolean): boolean {
  return format.files === 'each' && (count !== 1 || hasIndex || format === markdownFull);
}

/** The one file in which a choice is handed over. Nothing is read before its first piece is asked for. */
export function makeExport(notes: AsyncIterable<StudyNote>, order: ExportOrder): MadeExport {
  const { format, settings, name } = order;
  if (isZipped(format, order.count, Boolean(order.index))) {
    return {
      name: `${name}.zip`,
      mediaType: 'application/zip',
      pieces: writeZip(zipEntries(someNotes(notes), order)),
    };
  }
  return {
    name: `${name}.${format.extension}`,
    mediaType: format.mediaType,
    pieces: format.write(someNotes(notes), settings),
  };
}

/** Packed by themselves: packing them again would gain nothing. */
const PACKED = /zip|openxmlformats|apkg/;

async function* zipEntries(
  notes: AsyncIterable<StudyNote>,
  { format, settings, index }: ExportOrder,
): AsyncGenerator<ZipContent> {
  const taken = new Set<string>();
  const written: WrittenNote[] = [];
  const filesOf = (note: StudyNote): AsyncIterable<ZipContent> | Iterable<ZipContent> =>
    format === markdownFull
      ? noteFiles(note, settings, taken)
      : exportFiles([note], format, settings, taken).map((file) => ({
          ...file,
          isPacked: PACKED.test(format.mediaType),
        }));
  // Its name is its own: no note takes it.
  if (index) taken.add(entryKey(index.name));
  for await (const note of notes) {
    let isFirst = true;
    for await (const { name, content, isPacked } of filesOf(note)) {
      // The first is the note itself; pictures follow.
      if (isFirst) written.push({ articleId: note.article.id, name });
      isFirst = false;
      yield { name, content, isPacked: isPacked ?? false };
    }
  }
  if (index) yield { name: index.name, content: [index.write(written)] };
}

/** What bears a marking never goes out, whoever let it through; a file of nothing would pass for all that there was. */
async function* someNotes(notes: AsyncIterable<StudyNote>): AsyncGenerator<StudyNote> {
  let isEmpty = true;
  for await (const note of notes) {
    if (note.article.circulation !== null) throw new FailureError('not-shareable');
    isEmpty = false;
    yield note;
  }
  if (isEmpty) throw new FailureError('nothing-to-export');
}
