import { useCallback, useRef, useState } from 'preact/hooks';

/** Work under way: drawn once it has taken longer than a blink. */
export interface Work {
  label: string;
  /** 0 to 1; null while it is not known how much there is. */
  share: number | null;
  isStopping: boolean;
}

export interface WorkSteps {
  /** Says how far it is. */
  report: (share: number) => void;
  /** Aborted when the reader presses stop: what is done stays done. */
  signal: AbortSignal;
}

/** Shorter work shows nothing: it is over before it could be read. */
const SHOWN_AFTER = 200;

/** One piece of long work at a time, with progress and a way to stop it between its steps. */
export function useWork() {
  const [work, setWork] = useState<Work | null>(null);
  const stopper = useRef<AbortController | null>(null);

  /** Rejects as the work does. */
  const run = useCallback(async <T>(label: string, steps: (given: WorkSteps) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    stopper.current = controller;
    let shown: Work = { label, share: null, isStopping: false };
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      setWork(shown);
    }, SHOWN_AFTER);
    const report = (share: number): void => {
      shown = { label, share, isStopping: controller.signal.aborted };
      if (isShown) setWork(shown);
    };
    try {
      return await steps({ report, signal: controller.signal });
    } finally {
      clearTimeout(timer);
      stopper.current = null;
      setWork(null);
    }
  }, []);

  const stop = useCallback(() => {
    stopper.current?.abort();
    setWork((shown) => shown && { ...shown, isStopping: true });
  }, []);

  return { work, run, stop };
}
