import type { CauseKind, ReflectionScope } from './reflection.ts';

/** What the parts of a reflection are called in the reader's language. */
export interface ReflectionLabels {
  title: string;
  scopes: Record<ReflectionScope, string>;
  evidence: string;
  shortcoming: string;
  cause: string;
  causeKinds: Record<CauseKind, string>;
  action: string;
  dueOn: string;
  done: string;
  /** Of an action that was given up. */
  dropped: string;
}
