import { localDay } from '../core/text/local-day.ts';
import { t } from '../i18n/t.ts';
import { loadPageSettings } from '../platform/page-settings.ts';
import type { BackupState } from '../services/backup.ts';
import { library } from './page-library.ts';
import { saveStream } from './save-stream.ts';
import type { WorkSteps } from './use-work.ts';

export interface MadeBackup {
  state: BackupState;
  /** How many things have a shape that a restore passes over. */
  odd: number;
}

/** Pieces of a backup of all that is here, with the settings of this browser. */
export async function openBackupPieces(
  withMedia: boolean,
  { report, signal }: WorkSteps,
): Promise<{
  pieces: AsyncIterable<Uint8Array>;
  result: { counts: Record<string, number>; odd: { place: string }[] };
}> {
  const result = { counts: {}, odd: [] };
  const settings = { ...(await loadPageSettings()) };
  const onProgress = (done: number, total: number): void => report(total === 0 ? 1 : done / total);
  const run = { readme: t('backup.readme'), settings, withMedia, signal, onProgress };
  return { pieces: library.backUp(run, result), result };
}

/** Makes a backup and hands it to the browser to keep. @throws DOMException `AbortError` where it was stopped */
export async function makeBackup(withMedia: boolean, steps: WorkSteps): Promise<MadeBackup> {
  const { pieces, result } = await openBackupPieces(withMedia, steps);
  const at = Date.now();
  const name = `thu-hoach-sao-luu-${localDay(at)}.zip`;
  const bytes = await saveStream(name, 'application/zip', pieces, { signal: steps.signal });
  const articles = (result.counts as Record<string, number>).articles ?? 0;
  const state = await library.keepBackupState({ at, articles, bytes, laterUntil: null });
  return { state, odd: result.odd.length };
}

/** Whether work ended because its reader stopped it, which is no failure. */
export function isStopped(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
