import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { ReviewToday } from '../../services/review-queue.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** Changes come in bursts: a passage that is marked tells of itself twice. */
const SETTLES_AFTER = 120;

/** What the day holds, in step with every other page. Null until it is read. */
export function useToday() {
  const [today, setToday] = useState<ReviewToday | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const loaded = await library.reviewToday();
      if (mine !== turn.current) return;
      setToday(loaded);
      setFailure(null);
    } catch (thrown) {
      if (mine === turn.current) setFailure(toFailure(thrown));
    }
  }, []);

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let timer = 0;
    const soon = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void reload(), SETTLES_AFTER);
    };
    void reload();
    onLibraryChange(soon, signal);
    // A page left open overnight shows the new day when it is looked at.
    document.addEventListener('visibilitychange', () => document.hidden || soon(), { signal });
    return () => {
      lifetime.abort();
      clearTimeout(timer);
    };
  }, [reload]);

  /** Takes an item off at once; what was written is read again a moment later. */
  const drop = useCallback((id: string, isAnswered: boolean) => {
    setToday(
      (shown) =>
        shown && {
          ...shown,
          items: shown.items.filter((item) => item.id !== id),
          done: shown.done + (isAnswered ? 1 : 0),
          place: null,
        },
    );
  }, []);

  return { today, failure, reload, drop };
}
