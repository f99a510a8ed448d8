import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import { toFailure } from '../../core/model/failure.ts';
import type { Reading } from '../../core/model/reading.ts';
import { isReadThrough } from '../../core/reading/progress.ts';
import { readingMinutes } from '../../core/text/words.ts';
import { logQuietly } from '../../platform/log.ts';
import { library } from '../page-library.ts';
import type { PlaceWatch } from './place-watch.ts';

/** How long the window must rest before its place counts as read, milliseconds: what is scrolled past is not. */
const REST = 1200;
const TICK = 1000;

/** Notes how far the text is read while it is, and that it is finished. Null until the library has said where reading stands. */
export function useReading(article: Article | undefined, watch: PlaceWatch | null, onFinished: () => void) {
  const id = article?.id;
  const [reading, setReading] = useState<Reading | null>(null);
  const now = useRef<Reading | null>(null);
  const told = useRef(onFinished);
  told.current = onFinished;
  /** Said not to be finished, or finished before: the end is not told of again. */
  const isSettled = useRef(false);

  const keep = useCallback((next: Reading) => {
    now.current = next;
    setReading(next);
  }, []);

  useEffect(() => {
    if (id === undefined) return;
    library.openReading(id).then(
      (opened) => {
        isSettled.current = opened.finishedAt !== null;
        keep(opened);
      },
      (thrown) => logQuietly('reading not opened', thrown),
    );
  }, [id, keep]);

  const finish = useCallback(
    async (isFinished: boolean) => {
      if (id === undefined) return;
      isSettled.current = true;
      keep(await library.finishReading(id, isFinished));
    },
    [id, keep],
  );

  const isKnown = reading !== null;
  const minutes = article ? readingMinutes(article.wordCount, article.lang, article.kind) : 0;
  useEffect(() => {
    if (id === undefined || !watch || !isKnown) return;
    let seconds = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saved = -1;
    const save = async (): Promise<void> => {
      clearTimeout(timer);
      timer = undefined;
      const { offset, seen } = watch.readNow();
      const reach = seen[1];
      if (saved === offset && reach <= (now.current?.furthest ?? 0)) return;
      saved = offset;
      try {
        keep(await library.saveReading(id, { offset, reach }));
      } catch (thrown) {
        // Deleted meanwhile in another tab: the page says so itself.
        if (toFailure(thrown).code !== 'not-found') logQuietly('reading not saved', thrown);
      }
    };
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), REST);
    };
    const tick = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      seconds += TICK / 1000;
      const isThrough = isReadThrough(now.current?.furthest ?? 0, seconds, minutes);
      if (!isThrough || isSettled.current || watch.now.seen[1] < 1) return;
      finish(true).then(told.current, (thrown) => logQuietly('reading not finished', thrown));
    }, TICK);
    const leave = (): void => void (document.visibilityState === 'hidden' && timer !== undefined && save());
    const stop = watch.listen(rest);
    document.addEventListener('visibilitychange', leave);
    rest();
    return () => {
      stop();
      clearInterval(tick);
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [id, watch, isKnown, minutes, keep, finish]);

  return { reading, finish, minutes };
}
