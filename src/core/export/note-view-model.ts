/**
 * What a reader's own template sees of a note (Mustache; `docs/note-template.md` says it for readers). Texts are empty,
 * lists have nothing and dates are null where there is nothing to say, so that a section around them is left out.
 * `{{name}}` writes a text so that it reads as itself in Markdown; `{{{name}}}` writes it as it is, which is for names
 * that are Markdown already: those that end in `Markdown`, `fullText`, `frontMatter`, `yaml.…`, `markdown`, `hashtag`.
 */
export interface NoteView {
  id: string;
  title: string;
  authors: string[];
  /** All of them, parted by commas. */
  author: string;
  published: DateView;
  /** Nobody vouches for the day of publication: it must not be handed on without saying so. */
  isPublishedUnsure: boolean;
  updated: DateView;
  saved: DateView;
  /** The day of the export. */
  today: DateView;
  /** Name of the site, else the address, else the file. */
  source: string;
  /** One line: where, who, when. */
  sourceMarkdown: string;
  url: string;
  file: string;
  isDocument: boolean;
  /** Of an issued text; else null. */
  document: { type: string; number: string; date: DateView; body: string; citation: string } | null;
  tags: TagView[];
  lead: string;
  /** The reader's own note on the article. */
  note: string;
  noteMarkdown: string;
  wordCount: number;
  hasPassages: boolean;
  passageCount: number;
  passages: PassageView[];
  /** Also where all of them stand under passages. */
  hasReflections: boolean;
  /** Those on the whole article. */
  reflections: ReflectionView[];
  /** The article's own text, with the passages marked; empty where the format does not hold it. */
  fullText: string;
  /** The ready head of a note in YAML, with its rules above and below. */
  frontMatter: string;
  /** Texts and lists as they stand behind a key in YAML. */
  yaml: {
    title: string;
    authors: string;
    source: string;
    site: string;
    tags: string;
    document: string;
    lead: string;
  };
  /** Words of the reader's language. */
  labels: Record<NoteViewLabel, string>;
}

export type NoteViewLabel =
  | 'source'
  | 'author'
  | 'published'
  | 'unverified'
  | 'saved'
  | 'myNote'
  | 'passages'
  | 'openPassage'
  | 'document'
  | 'file'
  | 'tags'
  | 'note'
  | 'fullText'
  | 'exportedOn'
  | 'reflection'
  | 'evidence'
  | 'shortcoming'
  | 'cause'
  | 'action'
  | 'dueOn'
  | 'done'
  | 'dropped';

/** `iso`: `YYYY-MM-DD` · `text`: as it is written in the reader's language. */
export type DateView = { iso: string; text: string } | null;

/** `hashtag`: as Obsidian takes it, with its `#`. */
export interface TagView {
  name: string;
  hashtag: string;
}

export interface PassageView {
  id: string;
  /** From 1. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  role: string;
  roleId: string;
  quote: string;
  /** A block of lines behind `> `. */
  quoteMarkdown: string;
  note: string;
  noteMarkdown: string;
  hasTags: boolean;
  tags: TagView[];
  /** Address that opens at the passage; empty without one. */
  link: string;
  linkMarkdown: string;
  /** Tags and link on one line; empty without either. */
  footMarkdown: string;
  /** "khoản 2, Điều 5"; only where the format holds the article's text. */
  place: string;
  /** Of a file with pages, from 1; else 0. Only where the format holds the article's text. */
  page: number;
  marked: DateView;
  hasReflections: boolean;
  reflections: ReflectionView[];
}

export interface ReflectionView {
  scope: string;
  isSelf: boolean;
  isUnit: boolean;
  evidence: string;
  shortcoming: string;
  cause: string;
  causeKind: string;
  action: string;
  due: DateView;
  isOpen: boolean;
  isDone: boolean;
  isDropped: boolean;
  dropReason: string;
  /** All that was said, as a list. */
  markdown: string;
}
