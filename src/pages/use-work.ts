import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Work under way: drawn once it has taken longer than a blink. */
export interface Work {
  label: string;
  /** 0 to 1; null while it is not known how much there is. */
  share: number | null;
  /** How far it is, in words; empty where the share says it. */
  detail: string;
  isStopping: boolean;
}

export interface WorkSteps {
  /** Says how far it is, and in words where there are any. */
  report: (share: number, detail?: string) => void;
  /** Aborted when the reader presses stop, or leaves: what is done stays done. */
  signal: AbortSignal;
}

/** Shorter work shows nothing: it is over before it could be read. */
const SHOWN_AFTER = 200;

/** One piece of long work after the other, each with its progress and a way to stop it between its steps. */
export function useWork() {
  const [work, setWork] = useState<Work | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const lifetime = useRef(new AbortController());
  useEffect(() => () => lifetime.current.abort(), []);

  /** Begins when what was begun before is over. Rejects as the work does. */
  const run = useCallback(<T>(label: string, steps: (given: WorkSteps) => Promise<T>): Promise<T> => {
    const doIt = async (): Promise<T> => {
      const controller = new AbortController();
      stopper.current = controller;
      let shown: Work = { label, share: null, detail: '', isStopping: false };
      let isShown = false;
      const timer = setTimeout(() => {
        isShown = true;
        setWork(shown);
      }, SHOWN_AFTER);
      const report = (share: number, detail = ''): void => {
        shown = { label, share, detail, isStopping: controller.signal.aborted };
        if (isShown) setWork(shown);
      };
      try {
        return await steps({ report, signal: AbortSignal.any([controller.signal, lifetime.current.signal]) });
      } finally {
        clearTimeout(timer);
        stopper.current = null;
        setWork(null);
      }
    };
    const mine = last.current.then(doIt, doIt);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);

  const stop = useCallback(() => {
    stopper.current?.abort();
    setWork((shown) => shown && { ...shown, isStopping: true });
  }, []);

  return { work, run, stop };
}
