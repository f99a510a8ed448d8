import type { Article, ArticleBody } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Reflection } from '../model/reflection.ts';
import type { ReflectionLabels } from '../model/reflection-labels.ts';
import type { Role } from '../model/role.ts';
import type { AnkiLabels } from './anki/card-prompts.ts';
import type { CsvLabels } from './csv/csv-labels.ts';
import type { StudyPageTools } from './html/study-page-tools.ts';

/** A picture of an article, read only when a format asks for its bytes. */
export interface StudyPicture {
  /** As it stands in the body's `src`, absolute. */
  url: string;
  mediaType: string;
  bytes: number;
  /** Pixels; 0 where that is not known. */
  width: number;
  height: number;
  read(): Promise<Uint8Array>;
}

/** What one exported file is made of: an article, its passages as they are to be written, its reflections oldest first. */
export interface StudyNote {
  article: Article;
  passages: Passage[];
  reflections: Reflection[];
  /** The saved copy; null where the format has no need of it. Not sanitised: see `dom/sanitise`. */
  body: ArticleBody | null;
  /** Empty where the format has no need of them. */
  pictures: StudyPicture[];
}

/** Words of the reader's language that a format needs. The core has none of its own. */
export interface ExportLabels {
  roles: Record<Role, string>;
  source: string;
  author: string;
  published: string;
  /** Of a date that nobody vouches for. */
  unverified: string;
  saved: string;
  myNote: string;
  passages: string;
  reflection: ReflectionLabels;
  openPassage: string;
  untitled: string;
  /** An issued text: what its number and date stand behind. */
  document: string;
  /** Of an article that came from a file. */
  file: string;
  tags: string;
  /** What the reader wrote on a passage. */
  note: string;
  /** Heading over an article's own text. */
  fullText: string;
  exportedOn: string;
}

/**
 * Makes Markdown of a note's saved body, with its passages marked.
 * @param addressOf where a picture is to be found, by its address in the body; null: nowhere
 */
export type BodyMarkdown = (note: StudyNote, addressOf: (url: string) => string | null) => Promise<string>;

export interface ExportSettings {
  labels: ExportLabels;
  /** Language of the labels, BCP 47. */
  locale: 'vi' | 'en';
  /** Name of what was chosen, for a file that holds all of it: a topic, a search, the library. */
  title: string;
  /** `YYYY-MM-DD`, the reader's own day. */
  today: string;
  /** The reader's own Mustache template, of a format that takes one; null: the format's own. */
  template: string | null;
  /** Of formats that show a saved copy as a page: their words, and the DOM's part of the work. */
  page?: StudyPageTools;
  /** Words of tables. */
  csv?: CsvLabels;
  /** What cards for Anki ask. */
  anki?: AnkiLabels;
  /**
   * What makes Markdown of a saved body: the core has no DOM, so the page lends it (`dom/body-markdown`). Without it, a
   * format that holds the full text writes its words alone.
   */
  bodyMarkdown?: BodyMarkdown;
}

/**
 * One export format: one file here, one line in `registry.ts`. A large choice is written a note at a time, so neither
 * notes nor file ever stand in memory whole.
 */
export interface ExportFormat {
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** `each`: one file an article, several go into a zip · `together`: one file for all that was chosen. */
  files: 'each' | 'together';
  /** What notes must come with, beyond passages and reflections. */
  needs: readonly ('body' | 'pictures')[];
  /** By the language of the settings, a file of the extension that whoever opens the export needs once beside it. */
  companions?: Record<ExportSettings['locale'], string>;
  /** Pieces of one file, in order. For `each` there is exactly one note. */
  write(notes: AsyncIterable<StudyNote>, settings: ExportSettings): AsyncIterable<string | Uint8Array>;
}
