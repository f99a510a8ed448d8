import type { DocxBlock, DocxDocument } from '../docx/docx-document.ts';
import { FailureError } from '../model/failure.ts';
import { type PaperPreset, SHIPPED_PRESETS } from '../report/paper-preset.ts';
import type { ExportFormat, ExportSettings } from './export-format.ts';
import { type StudyHeadings, studyBlocks } from './study-blocks.ts';

/** Notes are read, not handed in: nothing at the top, every page numbered from the second, first lines not indented. */
const NOTES_PRESET: PaperPreset = {
  ...SHIPPED_PRESETS.party,
  letters: 13,
  leading: 1.35,
  right: 20,
  indent: 0,
  gap: 5,
  isJustified: false,
  hasHead: false,
};

/** Word takes long over more than this; each article in a file of its own has no such end. */
export const MOST_IN_ONE = 500;

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ALONE: StudyHeadings = ['title', 'heading-1', 'heading-2'];
const IN_BOOK: StudyHeadings = ['heading-1', 'heading-2', 'heading-3'];

/** Study notes for Word, a file an article. */
export const docx: ExportFormat = {
  id: 'docx',
  extension: 'docx',
  mediaType: MEDIA_TYPE,
  files: 'each',
  needs: ['body'],
  async *write(notes, settings) {
    for await (const note of notes) {
      const title = note.article.title || settings.labels.untitled;
      yield await make(title, studyBlocks(note, settings, ALONE), settings);
    }
  },
};

/** Study notes for Word, all in one file, each article on pages of its own; its headings list them. */
export const docxTogether: ExportFormat = {
  id: 'docx-together',
  extension: 'docx',
  mediaType: MEDIA_TYPE,
  files: 'together',
  needs: ['body'],
  async *write(notes, settings) {
    const blocks: DocxBlock[] = settings.title
      ? [{ kind: 'text', style: 'title', runs: [{ text: settings.title }] }]
      : [];
    let count = 0;
    for await (const note of notes) {
      if (++count > MOST_IN_ONE) throw new FailureError('too-many-for-word');
      if (count > 1) blocks.push({ kind: 'page-break' });
      blocks.push(...studyBlocks(note, settings, IN_BOOK));
    }
    yield await make(settings.title, blocks, settings);
  },
};

function make(title: string, blocks: readonly DocxBlock[], { locale, makeDocx }: ExportSettings): Promise<Uint8Array> {
  if (!makeDocx) throw new Error('nothing given that makes Word files');
  // A reader's name is in no note, so it is not in the file either.
  const document: DocxDocument = { title, author: '', locale, preset: NOTES_PRESET, manner: 'notes', blocks };
  return makeDocx(document);
}
