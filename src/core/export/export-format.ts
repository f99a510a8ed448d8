import type { Article } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Role } from '../model/role.ts';

/** What one exported file is made of: an article and its passages in the order in which they are written. */
export interface StudyNote {
  article: Article;
  passages: Passage[];
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
