import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ImportRefusal } from '../../core/import/import-format.ts';
import { type OpenedImport, openImportFile } from '../../core/import/open-import-file.ts';
import { toFailure } from '../../core/model/failure.ts';
import { newId } from '../../platform/new-id.ts';
import { blobSource } from '../blob-source.ts';
import type { ImportJob, ImportStep } from './import-job.ts';
import { PAGE_FORMATS } from './page-formats.ts';
import { readPreview } from './read-preview.ts';

/** Files that are looked into, each by itself, before any of them is taken in. */
export function useImportJobs() {
  const [jobs, setJobs] = useState<ImportJob[]>([]);
  const reading = useRef(new Map<string, AbortController>());

  useEffect(
    () => () => {
      for (const controller of reading.current.values()) controller.abort();
    },
    [],
  );

  const change = useCallback((id: string, edit: Partial<ImportJob>) => {
    setJobs((known) => known.map((job) => (job.id === id ? { ...job, ...edit } : job)));
  }, []);

  const look = useCallback(
    async (job: ImportJob, opened?: OpenedImport) => {
      reading.current.get(job.id)?.abort();
      const controller = new AbortController();
      reading.current.set(job.id, controller);
      const { signal } = controller;
      const show = (step: ImportStep): void => {
        if (!signal.aborted) change(job.id, { step });
      };
      show({ name: 'reading', done: 0 });
      try {
        const found = opened ?? (await openImportFile(job.name, blobSource(job.file), PAGE_FORMATS));
        const onProgress = (done: number): void => show({ name: 'reading', done });
        const preview = await readPreview(found, { without: job.without, signal, onProgress });
        show({ name: 'ready', opened: found, preview });
      } catch (thrown) {
        if (thrown instanceof ImportRefusal) show({ name: 'refused', refusal: thrown });
        else show({ name: 'failed', failure: toFailure(thrown) });
      }
    },
    [change],
  );

  const add = useCallback(
    (files: readonly { name: string; file: Blob }[]) => {
      const made = files.map(({ name, file }): ImportJob => {
        return { id: newId(), name, file, without: new Set(), foldersAsTags: true, step: { name: 'reading', done: 0 } };
      });
      setJobs((known) => [...known, ...made]);
      // One after another: two large ones at once would stand in memory together.
      void (async () => {
        for (const job of made) await look(job);
      })();
    },
    [look],
  );

  const drop = useCallback((id: string) => {
    reading.current.get(id)?.abort();
    reading.current.delete(id);
    setJobs((known) => known.filter((job) => job.id !== id));
  }, []);

  /** Leaves folders out, or takes them in again, and counts anew. */
  const leaveOut = useCallback(
    (job: ImportJob, without: ReadonlySet<string>) => {
      change(job.id, { without });
      if (job.step.name === 'ready') void look({ ...job, without }, job.step.opened);
    },
    [change, look],
  );

  return { jobs, add, drop, change, leaveOut, retry: look };
}
