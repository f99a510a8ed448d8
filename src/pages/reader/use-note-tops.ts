import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../annotator/marks.ts';
import { placeNotes } from '../../core/reading/place-notes.ts';

/** Between two notes, pixels. */
const GAP = 10;
/** Windows away from the one in sight where a line's part of a long text stands in for it. */
const NEAR = 2;

/**
 * How far from the top of their box notes stand, each beside its line. Placed anew whenever a line or a note may have
 * moved or grown.
 * @param box holds a child with `data-note` for each passage, and begins where the text does
 */
export function useNoteTops(
  box: { current: HTMLElement | null },
  marks: readonly Mark[],
  root: HTMLElement | null,
  focusId: string | null,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const latest = useRef({ marks, focusId });
  latest.current = { marks, focusId };
  const place = useRef<() => void>(() => undefined);

  useEffect(() => {
    const holder = box.current;
    if (!root || !holder) return;
    let frame = 0;
    place.current = () => {
      const { marks, focusId } = latest.current;
      const from = holder.getBoundingClientRect().top;
      const heights = new Map(
        [...holder.querySelectorAll<HTMLElement>('[data-note]')].map((note) => [note.dataset.note, note.offsetHeight]),
      );
      const wanted = marks.flatMap(({ passage: { id }, range }) => {
        const height = heights.get(id);
        return range && height !== undefined ? [{ id, at: lineTop(range) - from, height }] : [];
      });
      const placed = placeNotes(wanted, GAP, focusId);
      const next = new Map(wanted.map(({ id }, index) => [id, Math.round(placed[index] ?? 0)]));
      setTops((before) => (isSame(before, next) ? before : next));
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => place.current());
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(root);
    // Notes that grow or come and go change the height of the list that they are in.
    const watchNotes = (): void => {
      for (const note of holder.querySelectorAll('[data-note]')) sizes.observe(note);
    };
    watchNotes();
    const comings = new MutationObserver(() => {
      watchNotes();
      soon();
    });
    comings.observe(holder, { childList: true, subtree: true });
    // Parts of a long text get their true size when they come near.
    const isLong = root.querySelector('.saved-part') !== null;
    if (isLong) addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      comings.disconnect();
      removeEventListener('scroll', soon);
    };
  }, [root, box]);

  useLayoutEffect(() => place.current(), [marks, focusId]);
  return tops;
}

/** Top of a passage's first line; of the part of a long text that it is in, where that is far from sight. */
function lineTop(range: Range): number {
  const part = range.startContainer.parentElement?.closest('.saved-part')?.getBoundingClientRect();
  const isFar = part && (part.bottom < -NEAR * innerHeight || part.top > (NEAR + 1) * innerHeight);
  return isFar ? part.top : range.getBoundingClientRect().top;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top);
}
