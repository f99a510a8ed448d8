import type { LibraryDatabase } from '../storage/database.ts';

/** Something in the library changed: who shows it looks again. */
export interface LibraryChange {
  articleId: string;
  urlKey: string;
}

/** What every use case is given. Time, ids and the way to tell others are arguments, so tests hold them. */
export interface ServiceContext {
  db: LibraryDatabase;
  now(): number;
  newId(): string;
  announce(change: LibraryChange): void;
}
