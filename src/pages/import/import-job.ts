import type { ArticleArrival } from '../../core/import/arrival.ts';
import type { ImportRefusal, Skipped } from '../../core/import/import-format.ts';
import type { Tallies } from '../../core/import/merge-state.ts';
import type { OpenedImport } from '../../core/import/open-import-file.ts';
import type { Failure } from '../../core/model/failure.ts';

/** What would come in with a file: seen whole before anything is written. */
export interface ImportPreview {
  tallies: Tallies;
  /** Articles of the file, whatever of them is chosen. */
  articles: number;
  /** Of those that are chosen. */
  passages: number;
  /** Passages with a note, and articles with one. */
  notes: number;
  /** Without a saved text. */
  bare: number;
  first: FirstItem[];
  /** How many articles each folder has; empty where the file has no folders. */
  folders: ReadonlyMap<string, number>;
  skipped: Skipped[];
  /** How many there were in all. */
  skippedCount: number;
}

export interface FirstItem {
  id: string;
  title: string;
  site: string;
  quote: string;
  passages: number;
}

export type ImportStep =
  | { name: 'reading'; done: number }
  | { name: 'refused'; refusal: ImportRefusal }
  | { name: 'failed'; failure: Failure }
  | { name: 'ready'; opened: OpenedImport; preview: ImportPreview };

/** A file on its way in. */
export interface ImportJob {
  id: string;
  name: string;
  file: Blob;
  /** Folders that are left out. */
  without: ReadonlySet<string>;
  foldersAsTags: boolean;
  step: ImportStep;
}

export function firstItem({ article, passages }: ArticleArrival): FirstItem {
  const { id, title, siteName } = article;
  return { id, title, site: siteName, quote: passages[0]?.quote ?? '', passages: passages.length };
}
