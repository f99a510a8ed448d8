import { useState } from 'preact/hooks';
import { type OpenBackup, openBackup } from '../../core/backup/read-backup.ts';
import type { ImportRecord } from '../../core/import/import-record.ts';
import type { Tallies } from '../../core/import/merge-state.ts';
import { t } from '../../i18n/t.ts';
import { PAGE_DEFAULTS, saveSettings } from '../../platform/page-settings.ts';
import { blobSource } from '../blob-source.ts';
import { library } from '../page-library.ts';
import type { useWork, WorkSteps } from '../use-work.ts';
import { refusalWords } from './refusal-words.ts';

/** A file that was looked through, with what a restore would do. */
export interface Preview {
  name: string;
  backup: OpenBackup;
  tallies: Tallies;
  /** Nothing is here yet: settings come along too. */
  isEmpty: boolean;
}

interface RestoreOptions {
  run: ReturnType<typeof useWork>['run'];
  fail: (thrown: unknown) => void;
  onDone: (record: ImportRecord) => void;
}

/** From a chosen file over what it would change to its restore. */
export function useRestore({ run, fail, onDone }: RestoreOptions) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  function reading({ report, signal }: WorkSteps) {
    return { now: Date.now(), isStopped: () => signal.aborted, onProgress: (share: number) => report(share) };
  }

  async function settle(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const words = refusalWords(thrown, name);
      setPreview(null);
      if (words === null) fail(thrown);
      else setRefused(words);
    }
  }

  /** Looks through all of a file. Nothing is written. */
  function open(file: File): Promise<void> {
    setPreview(null);
    setRefused(null);
    return settle(file.name, () =>
      run(t('restore.reading'), async (steps) => {
        const backup = await openBackup(blobSource(file));
        const choice = { policy: 'newest', copyMark: t('restore.copyMark'), run: { signal: steps.signal } } as const;
        const tallies = await library.previewImport(backup.arrivals(reading(steps)), choice);
        const { articles } = await library.countSaved();
        if (!steps.signal.aborted) setPreview({ name: file.name, backup, tallies, isEmpty: articles === 0 });
      }),
    );
  }

  async function restore({ name, backup, isEmpty }: Preview): Promise<void> {
    await settle(name, () =>
      run(t('restore.running'), async (steps) => {
        const record = await library.importArrivals(backup.arrivals(reading(steps)), {
          ...{ policy: 'newest', copyMark: t('restore.copyMark'), run: { signal: steps.signal } },
          origin: { format: 'backup', fileName: name },
        });
        setPreview(null);
        if (isEmpty && record.state === 'done') await saveSettings(knownSettings(backup.manifest.settings));
        onDone(record);
      }),
    );
  }

  return { preview, refused, open, restore, drop: () => setPreview(null), forget: () => setRefused(null) };
}

/** Those of which this version knows; each is checked when it is read. */
function knownSettings(settings: Record<string, unknown>): Record<string, never> {
  const known = Object.entries(settings).filter(([name]) => Object.hasOwn(PAGE_DEFAULTS, name));
  return Object.fromEntries(known) as Record<string, never>;
}
