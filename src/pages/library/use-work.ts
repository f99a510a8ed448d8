import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BulkRun } from '../../services/in-chunks.ts';

/** What is being done with many articles. */
export interface Work {
  label: string;
  done: number;
  total: number;
  stop: () => void;
}

/** Shorter work is over before words about it could be read, milliseconds. */
const UNSEEN = 200;

/** One piece of work after the other, each with its progress and a way to stop it. */
export function useWork() {
  const [work, setWork] = useState<Work | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const lifetime = useRef(new AbortController());
  useEffect(() => () => lifetime.current.abort(), []);

  const start = useCallback((label: string, total: number, task: (run: BulkRun) => Promise<void>): Promise<void> => {
    const doIt = async (): Promise<void> => {
      const stopping = new AbortController();
      const signal = AbortSignal.any([stopping.signal, lifetime.current.signal]);
      const now: Work = { label, done: 0, total, stop: () => stopping.abort() };
      let isSeen = false;
      const timer = setTimeout(() => {
        isSeen = true;
        setWork({ ...now });
      }, UNSEEN);
      try {
        await task({
          signal,
          onProgress: (done) => {
            now.done = done;
            if (isSeen) setWork({ ...now });
          },
        });
      } finally {
        clearTimeout(timer);
        setWork(null);
      }
    };
    const mine = last.current.then(doIt, doIt);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);

  return { work, start };
}
