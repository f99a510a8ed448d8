import type { ExportFormat } from '../../core/export/export-format.ts';
import type { PageCaptions } from '../../core/export/html/page-captions.ts';
import { isZipped, type MadeExport, makeExport, type WrittenNote } from '../../core/export/make-export.ts';
import type { PaperFormat } from '../../core/export/paper/paper-format.ts';
import { type TopicQuote, topicIndex } from '../../core/export/topic-index.ts';
import type { Topic } from '../../core/model/topic.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { ExportTally } from '../../services/export-notes.ts';
import { exportSettings } from '../export-settings.ts';
import { makeDocx } from '../make-docx.ts';
import { library } from '../page-library.ts';
import type { NotesChoice, PaperChoice } from './resolve-choice.ts';

/** What can be made of a choice in one format. */
export interface ExportJob {
  extension: string;
  mediaType: string;
  /** How many articles go in; 1 of a paper. */
  count: number;
  /** The first of them as it will be written. */
  preview: () => AsyncIterable<string | Uint8Array>;
  /** @param name without extension, safe */
  make: (name: string, onTally: (tally: ExportTally) => void) => Promise<MadeExport>;
}

export interface JobOptions {
  /** The reader's own template; null: the format's own. */
  template: string | null;
}

/** Articles in a format. */
export function notesJob(
  { plan, title }: Pick<NotesChoice, 'plan' | 'title'>,
  format: ExportFormat,
  { template }: JobOptions,
): ExportJob {
  const settings = exportSettings({ title, template, ...(plan.topic && { captions: topicCaptions(plan.topic) }) });
  const count = plan.entries.length;
  const { needs, files } = format;
  const hasIndex = plan.topic !== null && files === 'each' && format.extension === 'md';
  return {
    extension: isZipped(format, count, hasIndex) ? 'zip' : format.extension,
    mediaType: format.mediaType,
    count,
    preview: () => format.write(library.exportNotes(plan.entries.slice(0, 1), { needs }), settings),
    make: async (name, onTally) => {
      const index = hasIndex && plan.topic ? await indexOf(plan.topic, name) : null;
      const notes = library.exportNotes(plan.entries, { needs, onTally });
      return makeExport(notes, { format, settings, count, name, index });
    },
  };
}

/** A paper in a format. */
export function paperJob({ blocks, title, preset }: PaperChoice, format: PaperFormat): ExportJob {
  const { extension, mediaType } = format;
  const write = () => format.write(blocks, { title, locale: getLocale(), preset, makeDocx });
  return {
    ...{ extension, mediaType, count: 1, preview: write },
    make: async (name) => ({ name: `${name}.${extension}`, mediaType, pieces: write() }),
  };
}

/** The words of a topic above its articles, for a page that holds all of them. */
function topicCaptions({ title, intro, items }: Topic): PageCaptions {
  const notes = items.flatMap((item) => (item.kind === 'note' && item.text.trim() !== '' ? [item.text] : []));
  const sections = [
    { heading: t('exportPage.topicIntro'), text: intro, items: [] },
    { heading: t('exportPage.topicNotes'), text: '', items: notes },
  ].filter(({ text, items }) => text.trim() !== '' || items.length > 0);
  return { heading: title || t('topics.untitled'), lines: [], sections };
}

/** The topic itself, beside the files of its articles, in its order and with its notes. */
async function indexOf(topic: Topic, name: string) {
  const entries = await library.resolveTopicItems(topic.items);
  const quotes = new Map<string, TopicQuote>();
  for (const entry of entries) {
    if (entry.kind !== 'article' && entry.kind !== 'passage') continue;
    const { id: articleId, title } = entry.article;
    const passage = entry.kind === 'passage' ? { id: entry.passage.id, quote: entry.passage.quote } : null;
    quotes.set(entry.item.id, { articleId, title, passage });
  }
  const write = (written: readonly WrittenNote[]): string => {
    const files = new Map(written.map((note) => [note.articleId, note.name]));
    return topicIndex(topic, quotes, files, t('article.untitled'));
  };
  // Before all letters, so that it stands first in the folder.
  return { name: `0 - ${name}.md`, write };
}
