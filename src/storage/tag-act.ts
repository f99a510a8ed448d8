/** What was done to tags: a prefix of their levels gets another one, or, for null, they are taken off. */
export interface TagMove {
  /** The tag, spelled as it is stored; those nested below go with it. */
  from: string;
  to: string | null;
}

/** One operation on tags over the whole library, in chunks, so that it can be stopped, gone on with and undone. */
export interface TagAct {
  id: string;
  kind: 'rename' | 'merge' | 'nest' | 'remove';
  moves: TagMove[];
  /** Milliseconds since the epoch. */
  at: number;
  state: 'running' | 'done' | 'undoing' | 'undone';
  /** How many articles and passages were changed until now. */
  articles: number;
  passages: number;
}

/** One article or passage whose tags an act changed. */
export interface Retagged {
  /** The article it is, or that the passage is of. */
  articleId: string;
  passageId: string | null;
  before: string[];
  after: string[];
}

/** What one chunk of an act changed, written with the change itself. */
export interface TagActChunk {
  id: string;
  actId: string;
  changed: Retagged[];
}
