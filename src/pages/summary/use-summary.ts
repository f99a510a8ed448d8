import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Span } from '../../core/summary/span.ts';
import type { Summary } from '../../services/summary.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** Shorter counting shows nothing: it is over before it could be read. Milliseconds. */
const SHOWN_AFTER = 200;
/** Changes that come in a row are counted once, milliseconds. */
const REST = 600;

export interface SummaryState {
  /** Of the span that was asked for last; null while it is counted. */
  summary: Summary | null;
  /** How far the counting is, once it takes long; null where it does not. */
  share: number | null;
  isStopped: boolean;
  failure: Failure | null;
}

const START: SummaryState = { summary: null, share: null, isStopped: false, failure: null };

/** Counts a span, and anew after the library changed: at once where the page is seen, else when it is again. */
export function useSummary({ from, to }: Span) {
  const [state, setState] = useState(START);
  const counting = useRef(new AbortController());

  const count = useCallback(async () => {
    counting.current.abort();
    const mine = new AbortController();
    counting.current = mine;
    const { signal } = mine;
    let isLong = false;
    const timer = setTimeout(() => {
      isLong = true;
    }, SHOWN_AFTER);
    try {
      const onProgress = (share: number): void => {
        if (isLong && !signal.aborted) setState((last) => ({ ...last, share }));
      };
      const summary = await library.summarise({ from, to }, { signal, onProgress });
      if (summary && !signal.aborted) setState({ ...START, summary });
    } catch (thrown) {
      if (!signal.aborted) setState((last) => ({ ...last, share: null, failure: toFailure(thrown) }));
    } finally {
      clearTimeout(timer);
    }
  }, [from, to]);

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStale = false;
    setState(START);
    void count();
    const recount = (): void => {
      isStale = document.hidden;
      if (!isStale) void count();
    };
    onLibraryChange(() => {
      clearTimeout(timer);
      timer = setTimeout(recount, REST);
    }, signal);
    document.addEventListener('visibilitychange', () => isStale && recount(), { signal });
    return () => {
      clearTimeout(timer);
      lifetime.abort();
      counting.current.abort();
    };
  }, [count]);

  const stop = useCallback(() => {
    counting.current.abort();
    setState((last) => ({ ...last, share: null, isStopped: true }));
  }, []);
  const again = useCallback(() => {
    setState(START);
    void count();
  }, [count]);
  return { ...state, stop, again };
}
