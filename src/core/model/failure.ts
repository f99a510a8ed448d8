/**
 * Expected failures. They cross every boundary as values, and `i18n` has a sentence for each
 * (`error.<code>`) that says what to do next.
 */
export const FAILURE_CODES = [
  'not-html',
  'restricted-page',
  'store-page',
  'file-page',
  'no-permission',
  'page-gone',
  'page-settling',
  'no-text',
  'too-large',
  'circulation',
  'not-shareable',
  'nothing-to-export',
  'no-room-for-file',
  'empty-selection',
  'selection-outside',
  'no-passage',
  'frame-closed',
  'unsaved-words',
  'storage-refused',
  'newer-database',
  'private-mode',
  'not-found',
  'tag-too-long',
  'extension-updated',
  'invalid-message',
  'too-many-versions',
  'too-many-pictures',
  'not-a-picture',
  'picture-too-large',
  'no-side-panel',
  'bad-review-file',
  'newer-review-file',
  'review-moved-on',
  'import-running',
  'backup-too-large',
  'bad-template',
  'too-many-for-word',
  'unexpected',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  code: FailureCode;
  /** For the log and the curious; never shown alone and never holds the reader's words. */
  detail?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Thrown inside a layer, turned into a `Result` where it leaves it. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'FailureError';
    this.failure = detail === undefined ? { code } : { code, detail };
  }
}

/** The failure behind anything that was thrown. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  return { code: 'unexpected', detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
}
