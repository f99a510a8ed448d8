import type { TagMove } from '../core/tags/move-tags.ts';

/** One operation on tags over the whole library, in chunks, so that it can be stopped, gone on with and taken back. */
export interface TagAct {
  id: string;
  kind: 'rename' | 'merge' | 'nest' | 'remove';
  moves: TagMove[];
  /** Milliseconds since the epoch. */
  at: number;
  state: 'running' | 'done' | 'undoing';
  /** How many chunks there are, and how many are done; counted down again while it is taken back. */
  chunks: number;
  done: number;
  /** How many articles and passages have other tags for it. */
  articles: number;
  passages: number;
}

/** An article or a passage whose tags an act changed. */
export interface Retagged {
  id: string;
  before: string[];
  after: string[];
}

/** Some of the articles that an act is about, and what it changed of them, written with the change itself. */
export interface TagActChunk {
  id: string;
  actId: string;
  articleIds: string[];
  articles: Retagged[];
  passages: Retagged[];
}
