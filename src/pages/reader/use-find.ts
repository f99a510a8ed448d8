import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { finish } from '../../core/anchoring/page-index.ts';
import { type FoldedText, type FoundText, findFolded, foldWithOffsets } from '../../core/text/folded-text.ts';
import { offsetsOfRange, rangeOfOffsets } from '../../dom/anchor/boundaries.ts';
import { collectText, type TextMap } from '../../dom/anchor/text-map.ts';
import { FindMarks } from '../../dom/highlight/find-marks.ts';
import { scrollToRange } from '../../dom/highlight/scroll-to-range.ts';

interface Found {
  places: readonly FoundText[];
  /** The one that is gone to, -1 where there is none. */
  at: number;
  /** Nothing has the diacritics that were typed: these are without regard to them. */
  isLoose: boolean;
}

const NOTHING: Found = { places: [], at: -1, isLoose: false };

export interface Find {
  isOpen: boolean;
  query: string;
  count: number;
  /** Counted from 0; -1 where nothing is found. */
  at: number;
  isLoose: boolean;
  open(query?: string, from?: Range | null): void;
  type(query: string): void;
  step(by: 1 | -1): void;
  close(): void;
}

/**
 * Looks for words in a text that is shown, with or without diacritics.
 * @param body whose text it is: another one is read anew
 */
export function useFind(root: HTMLElement | null, body: unknown): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>(NOTHING);
  const text = useRef<{ map: TextMap; folded: FoldedText } | null>(null);
  const marks = useRef<FindMarks | null>(null);
  const back = useRef<Element | null>(null);

  useEffect(() => {
    if (!root) return;
    marks.current = new FindMarks();
    return () => {
      marks.current?.dispose();
      marks.current = null;
      text.current = null;
    };
  }, [root]);

  // Places in a text that was replaced are none of the new one.
  useEffect(() => {
    if (!text.current) return;
    text.current = null;
    marks.current?.clear();
    setFound(NOTHING);
    setOpen(false);
  }, [body]);

  /** Read anew each time it is opened: a corrected title is another text. */
  const read = useCallback((): void => {
    if (!root) return;
    const map = finish(collectText(root));
    text.current = { map, folded: foldWithOffsets(map.text) };
  }, [root]);

  const rangeAt = useCallback((places: readonly FoundText[], index: number): Range | null => {
    const place = places[index];
    return place && text.current ? rangeOfOffsets(text.current.map, place.start, place.end) : null;
  }, []);

  const show = useCallback(
    (next: Found): void => {
      setFound(next);
      marks.current?.paint(next.places.length, next.at, (index) => rangeAt(next.places, index));
      const range = rangeAt(next.places, next.at);
      if (range) scrollToRange(range);
    },
    [rangeAt],
  );

  /** @param from where to begin: the first place after it is gone to */
  const look = useCallback(
    (words: string, from: number): void => {
      setQuery(words);
      const { found: places, isLoose } = text.current
        ? findFolded(text.current.folded, words)
        : { found: [], isLoose: false };
      const ahead = places.findIndex(({ end }) => end > from);
      show({ places, at: places.length === 0 ? -1 : Math.max(0, ahead), isLoose });
    },
    [show],
  );

  const open = useCallback(
    (words?: string, from?: Range | null): void => {
      back.current ??= document.activeElement;
      setOpen(true);
      read();
      const start = from && text.current ? (offsetsOfRange(text.current.map, from)?.start ?? 0) : 0;
      look(words ?? query, words === undefined ? (firstInSight(text.current?.map) ?? 0) : start);
    },
    [read, look, query],
  );

  const close = useCallback((): void => {
    setOpen(false);
    marks.current?.clear();
    // The caret goes to what was found last, so that keys go on from there.
    const range = rangeAt(found.places, found.at);
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
    setFound(NOTHING);
    if (back.current instanceof HTMLElement) back.current.focus({ preventScroll: true });
    back.current = null;
    if (new URLSearchParams(location.search).has('q')) forgetQuery();
  }, [found, rangeAt]);

  return {
    isOpen,
    query,
    count: found.places.length,
    at: found.at,
    isLoose: found.isLoose,
    open,
    type: (words) => look(words, found.places[found.at]?.start ?? firstInSight(text.current?.map) ?? 0),
    step: (by) => {
      const { places, at } = found;
      if (places.length > 0) show({ ...found, at: (at + by + places.length) % places.length });
    },
    close,
  };
}

/** Offset of the first text in sight: what is typed is looked for from there on. */
function firstInSight(map: TextMap | undefined): number | null {
  if (!map) return null;
  let low = 0;
  let high = map.nodes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const parent = map.nodes[middle]?.parentElement;
    if (parent && parent.getBoundingClientRect().bottom > 0) high = middle;
    else low = middle + 1;
  }
  return map.starts[low] ?? null;
}

/** The words were looked for once: a reload does not look for them again. */
function forgetQuery(): void {
  const search = new URLSearchParams(location.search);
  search.delete('q');
  history.replaceState(history.state, '', `${location.pathname}?${search}`);
}
