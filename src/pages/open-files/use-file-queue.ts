import { useEffect, useState } from 'preact/hooks';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { type FileJob, isBusy, isPlain } from './file-job.ts';
import { FileQueue } from './file-queue.ts';

/** Files being opened. One alone that opens as it should is read at once. */
export function useFileQueue() {
  const [jobs, setJobs] = useState<FileJob[]>([]);
  const [queue] = useState(() => new FileQueue(setJobs));
  const isWorking = jobs.some(isBusy);

  useEffect(() => {
    const [only, second] = jobs;
    if (!only || second || !isPlain(only)) return;
    if ('article' in only.state) location.assign(surfaceUrl('reader', { id: only.state.article.id }));
  }, [jobs]);

  useEffect(() => {
    if (!isWorking) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWorking]);

  return { jobs, queue, isWorking };
}
