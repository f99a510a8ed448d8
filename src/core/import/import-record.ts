import type { ImportPolicy, Tallies } from './merge-state.ts';

/** Where something that was imported came from. */
export interface ImportOrigin {
  /** Id of the `ImportFormat`. */
  format: string;
  fileName: string;
  /** Who made it, as the file says; absent where it says nothing. */
  maker?: string;
}

/**
 * Something that was taken in. `running` until it is whole: one that stays so was stopped with the page it ran in ·
 * `stopped` by its reader, what came until then is here · `done` · `undoing` · `undone`.
 */
export interface ImportRecord extends ImportOrigin {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  policy: ImportPolicy;
  state: 'running' | 'stopped' | 'done' | 'undoing' | 'undone';
  counts: Tallies;
  /** Whether it can still be taken back: after 30 days what it replaced is dropped. */
  canUndo: boolean;
  /** Of one that was taken back: what was changed since, and stayed. */
  kept?: KeptRow[];
}

/** What an undo left as it is, because it was changed after the import. */
export interface KeptRow {
  table: string;
  key: string;
  /** How it is called, or its first words; may be empty. */
  title: string;
}

/** One row that an import wrote. */
export interface ImportChange {
  table: string;
  key: string;
  /** The row that stood there; null: none did. */
  before: unknown;
  /** `rowPrint` of what was written: another one now was changed since. */
  after: string;
}

/** What one transaction of an import wrote, in order; written with it, and gone once it is taken back. */
export interface ImportChunk {
  /** `<importId>:<number, padded>`: in order under one import. */
  id: string;
  importId: string;
  changes: ImportChange[];
}
