import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { choosePrompt } from '../../core/review/choose-prompt.ts';
import { logQuietly } from '../../platform/log.ts';
import type { ReviewPlace } from '../../services/review-day.ts';
import type { ReviewItem, ReviewToday } from '../../services/review-queue.ts';
import { library } from '../page-library.ts';

const KEPT_AFTER = 300;

/** Whether an item shows all it has from the beginning: there is nothing to recall. */
function isOpenAtOnce(item: ReviewItem): boolean {
  return item.kind === 'passage' && choosePrompt(item.passage, item.card.reps).kind === 'reread';
}

/** The item that is being looked at, and how far: kept, so that it is found again in another tab and after a restart. */
export function usePlace(today: ReviewToday | null) {
  const [place, setPlace] = useState<ReviewPlace | null>(null);
  const latest = useRef<ReviewPlace | null>(null);
  const returning = useRef('');
  const timer = useRef(0);
  const stored = today?.place ?? null;
  const items = today?.items ?? [];
  // One that comes back wins, as soon as it is there again.
  const isBack = items.some(({ id }) => id === returning.current);
  const wanted = isBack ? returning.current : (latest.current?.cardId ?? stored?.cardId);
  if (isBack) returning.current = '';
  const item = items.find(({ id }) => id === wanted) ?? items[0] ?? null;

  // While drawing: the place of another item is never shown with this one.
  let shown = place;
  if (item && shown?.cardId !== item.id) {
    shown = stored?.cardId === item.id ? stored : { cardId: item.id, isShown: isOpenAtOnce(item), recall: '' };
  }
  latest.current = item ? shown : null;

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = 0;
    library.keepReviewPlace(latest.current).catch((thrown) => logQuietly('place not kept', thrown));
  }, []);

  const change = useCallback((edit: Partial<Omit<ReviewPlace, 'cardId'>>) => {
    if (!latest.current) return;
    latest.current = { ...latest.current, ...edit };
    setPlace(latest.current);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(keepNow, edit.isShown === undefined ? KEPT_AFTER : 0);
  }, []);

  /** Goes to an item that comes back with what is read next, as it stood when it was answered. */
  const goTo = useCallback(async (cardId: string) => {
    clearTimeout(timer.current);
    timer.current = 0;
    returning.current = cardId;
    await library.keepReviewPlace({ cardId, isShown: true, recall: '' });
  }, []);

  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = 0;
    latest.current = null;
    setPlace(null);
  }, []);

  useEffect(() => {
    const flush = (): void => {
      if (timer.current !== 0) keepNow();
    };
    addEventListener('pagehide', flush);
    return () => {
      flush();
      removeEventListener('pagehide', flush);
    };
  }, []);

  return { item, isShown: shown?.isShown ?? false, recall: shown?.recall ?? '', change, goTo, leave };
}
