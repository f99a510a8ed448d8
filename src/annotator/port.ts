import type { PassageSource } from '../core/citation/cite-passage.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import type { ReflectionPort } from './reflection-port.ts';

export type PassageDraft = Pick<Passage, 'id' | 'selector' | 'quote' | 'role' | 'note' | 'tags' | 'rank'>;

/** Words of a card kept aside; `at` in milliseconds since the epoch. */
export interface PassageDraftWords {
  note: string;
  tags: string[];
  at: number;
}

/**
 * What the annotator needs from whoever hosts it: a content script asks the background, the reader asks the library.
 * Every function rejects with a FailureError.
 */
export interface AnnotatorPort {
  /** Passages of the page as it is now. */
  load(): Promise<Passage[]>;
  /** Saves the page first where it is not saved yet. */
  create(draft: PassageDraft): Promise<Passage>;
  /** Makes a passage anew that was deleted elsewhere, in the article it was in. */
  recreate(passage: Passage): Promise<Passage>;
  /** @param base the note as its writer last knew it: where another is stored by now, both are joined */
  edit(id: string, edit: PassageEdit, base?: string): Promise<Passage>;
  /** Resolves to what an undo needs. */
  remove(id: string): Promise<string>;
  restore(trashId: string): Promise<void>;
  /** What must stand beside a quotation of this passage. */
  source(id: string): Promise<PassageSource>;
  suggestTags(query: string): Promise<string[]>;
  newId(): string;
  /** False once the extension was updated or removed under an open page. */
  isAlive(): boolean;
  /** Keeps words that are typed but not saved, and gives them back. */
  keepDraft(id: string, note: string, tags: string[]): void;
  dropDraft(id: string): void;
  loadDraft(id: string): Promise<PassageDraftWords | null>;
  readonly reflections: ReflectionPort;
  /** Tells others that passages were anchored anew. */
  placesChanged(): void;
  /** Notes what went wrong without harm to the reader. */
  log(what: string, thrown: unknown): void;
}
