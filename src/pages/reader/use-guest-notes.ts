import { useCallback, useEffect, useState } from 'preact/hooks';
import type { GuestNote } from '../../core/packet/guest-note.ts';
import { anchorSliced } from '../../dom/anchor/index.ts';
import { GuestMarks } from '../../dom/highlight/guest-marks.ts';
import { logQuietly } from '../../platform/log.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** A note of somebody else, with where its words stand in the saved copy; null: nowhere, or it is on the whole text. */
export interface PlacedGuestNote {
  note: GuestNote;
  range: Range | null;
}

const SHOWN_KEY = 'guest-marks';

/** What other people wrote to an article, in step with what comes and goes, and painted where the reader wants that. */
export function useGuestNotes(articleId: string, root: HTMLElement | null) {
  const [notes, setNotes] = useState<readonly GuestNote[]>([]);
  const [placed, setPlaced] = useState<readonly PlacedGuestNote[]>([]);
  const [isShown, setShown] = useState(() => localStorage.getItem(SHOWN_KEY) !== 'off');

  useEffect(() => {
    const lifetime = new AbortController();
    const load = (): void => {
      library.guestNotes(articleId).then(
        (loaded) => !lifetime.signal.aborted && setNotes(loaded),
        (thrown) => logQuietly('notes of others not loaded', thrown),
      );
    };
    onLibraryChange((change) => {
      if (change.isPackets || change.isMany || change.articleId === articleId) load();
    }, lifetime.signal);
    load();
    return () => lifetime.abort();
  }, [articleId]);

  useEffect(() => {
    if (!root || notes.length === 0) return setPlaced([]);
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const selectors = notes.flatMap(({ passage }) => (passage ? [passage.selector] : []));
    anchorSliced(root, selectors, { signal, onTree: () => undefined }).then(
      (anchorings) => {
        if (signal.aborted) return;
        let at = 0;
        const found = notes.map((note): PlacedGuestNote & { order: number } => {
          const anchoring = note.passage ? anchorings[at++] : undefined;
          return { note, range: anchoring?.range ?? null, order: anchoring?.order ?? -1 };
        });
        setPlaced(found.sort((a, b) => a.order - b.order));
      },
      (thrown) => !signal.aborted && logQuietly('notes of others not placed', thrown),
    );
    return () => lifetime.abort();
  }, [root, notes]);

  useEffect(() => {
    if (!isShown || placed.length === 0) return;
    const marks = new GuestMarks();
    marks.paint(placed.flatMap(({ range }) => range ?? []));
    return () => marks.dispose();
  }, [placed, isShown]);

  const show = useCallback((shown: boolean): void => {
    localStorage.setItem(SHOWN_KEY, shown ? 'on' : 'off');
    setShown(shown);
  }, []);
  return { placed, isShown, show };
}
