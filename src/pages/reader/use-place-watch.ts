import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleBody } from '../../core/model/article.ts';
import { dressLevels } from '../../dom/saved-copy/dress-body.ts';
import { SavedPlaces } from '../../dom/saved-copy/saved-places.ts';
import { PlaceWatch, type WindowPlace } from './place-watch.ts';

/** Where the window stands in a saved body, once that is drawn below `root`. */
export function usePlaceWatch(root: HTMLElement | null, body: ArticleBody | undefined): PlaceWatch | null {
  const [watch, setWatch] = useState<PlaceWatch | null>(null);
  // Before it is painted: levels change how the text is set.
  useLayoutEffect(() => {
    const text = root?.querySelector('.saved-body');
    if (!text || !body) return;
    const lifetime = new AbortController();
    const head = document.querySelector('.reader-head');
    const top = () => head?.getBoundingClientRect().bottom ?? 0;
    const places = new SavedPlaces(text, body.text);
    dressLevels(body.outline, body.text, places);
    setWatch(new PlaceWatch(places, text, top, lifetime.signal));
    return () => {
      lifetime.abort();
      setWatch(null);
    };
  }, [root, body]);
  return watch;
}

/** What a component makes of the place. It is drawn anew only where that changes: the place does so all the time. */
export function useWindowPlace<T extends string | number | boolean | null>(
  watch: PlaceWatch | null,
  make: (place: WindowPlace) => T,
): T | null {
  const latest = useRef(make);
  latest.current = make;
  const [made, setMade] = useState<T | null>(null);
  useEffect(() => {
    const follow = (place: WindowPlace): void => setMade(latest.current(place));
    if (watch) follow(watch.now);
    else setMade(null);
    return watch?.listen(follow);
  }, [watch]);
  return made;
}
