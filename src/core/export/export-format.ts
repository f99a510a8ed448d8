import type { Article } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Reflection } from '../model/reflection.ts';
import type { ReflectionLabels } from '../model/reflection-labels.ts';
import type { Role } from '../model/role.ts';

/** What one exported file is made of: an article, its passages as they are to be written, its reflections oldest first. */
export interface StudyNote {
  article: Article;
  passages: Passage[];
  reflections: Reflection[];
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
}

/** One export format: one file here, one line in `registry.ts`. */
export interface ExportFormat {
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  write(note: StudyNote, labels: ExportLabels): string;
}
