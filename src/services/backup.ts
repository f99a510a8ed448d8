import { type BackupResult, type BackupWords, writeBackup } from '../core/backup/write-backup.ts';
import { CHANGED_AT } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { backupRecords } from './backup-records.ts';
import type { ServiceContext } from './context.ts';

export interface BackupRun extends BackupWords {
  withMedia: boolean;
  signal?: AbortSignal;
  /** @param done articles of `total` */
  onProgress?: (done: number, total: number) => void;
}

/**
 * The whole library as one file, a piece at a time, marked articles too: it is the reader's own safety copy. `result` is
 * filled in the making.
 * @throws FailureError `backup-too-large` over 4 GB
 * @throws DOMException `AbortError` where it was stopped
 */
export async function* backUp(
  { db }: ServiceContext,
  { withMedia, signal, onProgress, ...words }: BackupRun,
  result: BackupResult,
): AsyncGenerator<Uint8Array> {
  const total = await guarded(() => db.articles.count());
  const run = {
    withMedia,
    isStopped: () => signal?.aborted ?? false,
    onArticles: (done: number) => onProgress?.(done, total),
  };
  for await (const piece of writeBackup(backupRecords(db, run), words, result)) {
    signal?.throwIfAborted();
    yield piece;
  }
  signal?.throwIfAborted();
}

/** What is known of the last backup on this device. */
export interface BackupState {
  /** When one was last made whole, milliseconds since the epoch; null: never. */
  at: number | null;
  articles: number;
  /** Of the file. */
  bytes: number;
  /** A reminder was put off until then. */
  laterUntil: number | null;
}

const STATE = 'backup-state';
const NONE: BackupState = { at: null, articles: 0, bytes: 0, laterUntil: null };

export async function backupState({ db }: ServiceContext): Promise<BackupState> {
  const stored = (await guarded(() => db.meta.get(STATE)))?.value as Partial<BackupState> | undefined;
  return { ...NONE, ...stored };
}

/** Keeps what is known of it. @throws FailureError */
export async function keepBackupState(context: ServiceContext, change: Partial<BackupState>): Promise<BackupState> {
  const { db } = context;
  // Not by `changeLibrary`: a backup is no change of the library.
  const state = await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const value = { ...(await backupState(context)), ...change };
      await db.meta.put({ key: STATE, value });
      return value;
    }),
  );
  context.announce({ articleId: '', urlKey: '', isBackup: true });
  return state;
}

/** When the library changed last, milliseconds since the epoch: whether a copy of it would say anything new. */
export async function libraryChangedAt({ db }: ServiceContext): Promise<number> {
  const stored = (await guarded(() => db.meta.get(CHANGED_AT)))?.value;
  return typeof stored === 'number' ? stored : 0;
}
