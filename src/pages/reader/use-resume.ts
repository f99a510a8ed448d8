import { useEffect, useRef } from 'preact/hooks';
import type { Reading } from '../../core/model/reading.ts';
import { placeOfEntry } from './jump-history.ts';
import type { PlaceWatch } from './place-watch.ts';

/** Share of the text: who finished it and comes again begins at its beginning. */
const AT_END = 0.9;

/**
 * Begins where the address or the history says, else where reading stopped. Follows the history's own steps after that.
 * @param isLed whether something else will say where to begin: a passage, words that are looked for
 * @param onResumed told where reading goes on further down
 */
export function useResume(
  watch: PlaceWatch | null,
  reading: Reading | null,
  isLed: boolean,
  onResumed: () => void,
): void {
  const isDone = useRef(false);
  const told = useRef(onResumed);
  told.current = onResumed;

  useEffect(() => {
    // Ours knows the text; the browser's knows pixels of another width or another size of letters.
    history.scrollRestoration = 'manual';
    if (!watch) return;
    const onPop = (): void => {
      const place = placeOfEntry();
      if (place !== null) void watch.goTo(place);
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [watch]);

  useEffect(() => {
    if (!watch || !reading || isDone.current) return;
    isDone.current = true;
    const named = placeOfEntry();
    if (named !== null) {
      void watch.goTo(named);
      return;
    }
    if (isLed || location.hash !== '') return;
    const { offset, finishedAt } = reading;
    const isInSight = offset <= watch.now.offset || offset < watch.now.seen[1] * watch.places.length * 0.5;
    if (isInSight || (finishedAt !== null && offset > watch.places.length * AT_END)) return;
    void watch.goTo(offset).then(() => told.current());
  }, [watch, reading, isLed]);
}
