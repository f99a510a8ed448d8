import type { Selector } from '../anchoring/selector.ts';
import type { Role } from './role.ts';

/** A highlighted quotation of an article, with what the reader made of it. */
export interface Passage {
  id: string;
  articleId: string;
  selector: Selector;
  /** The quotation as it stood on the page, verbatim but for NFC and block breaks shown as one newline. */
  quote: string;
  role: Role;
  /** Light Markdown, the reader's own words. */
  note: string;
  tags: string[];
  /** Key of the frame of the article's page that it stands in (`core/url/frame-key.ts`); absent in the page itself. */
  frame?: string;
  /** Place in the reader's own order of the article's passages, ascending; absent where none was given. */
  rank?: number | undefined;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

export type PassageEdit = Partial<Pick<Passage, 'role' | 'note' | 'tags' | 'selector' | 'quote'>>;
