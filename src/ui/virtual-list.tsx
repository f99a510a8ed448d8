import { type ComponentChildren, options, type Ref } from 'preact';
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RowHeights } from './row-heights.ts';

export interface VirtualListHandle {
  /** Brings a row into sight, as little as needed, or to the top. */
  scrollTo(index: number, block: 'nearest' | 'start', offset?: number): void;
  /** The first row in sight, and how far above the top of the list's room it begins, pixels. */
  firstInSight(): { index: number; offset: number } | null;
}

export interface VirtualListProps {
  count: number;
  keyAt: (index: number) => string;
  render: (index: number) => ComponentChildren;
  /** What rows are: empty room is made of the same. */
  element: 'li' | 'tr';
  /** Height of a row that was never drawn, pixels. */
  expected: number;
  /** A row that stays drawn wherever the list is scrolled to: the one with focus. */
  pinned?: number | null | undefined;
  /** What stands over the top of the list, such as a head that sticks there, pixels. */
  covered?: number | undefined;
  onRange?: ((first: number, last: number) => void) | undefined;
  handle?: Ref<VirtualListHandle> | undefined;
}

/** Printed at most: a printer is asked for more of a library by nobody who means it. */
const MAX_PRINTED = 2_000;

/** Drawn beyond what is in sight: what comes next is there before it is seen. Rows of the expected height. */
const MARGIN_ROWS = 5;

interface Range {
  first: number;
  /** Exclusive. */
  last: number;
}

/**
 * The rows of a long list that are in sight, in the flow of the page; the rest is empty room of their height. Rows are
 * measured as they are drawn: `render` gives each an element with its index as `data-row`, without margins. Another list
 * has another `keyAt`.
 */
export function VirtualList({
  count,
  keyAt,
  render,
  element: Room,
  expected,
  pinned = null,
  covered = 0,
  onRange,
  handle,
}: VirtualListProps) {
  const start = useRef<HTMLElement>(null);
  const known = useRef(new Map<string, number>());
  const [range, setRange] = useState<Range>({ first: 0, last: Math.min(count, 12) });
  const [, redraw] = useState(0);
  const wanted = useRef<{ index: number; block: 'nearest' | 'start'; offset: number } | null>(null);
  /** Of the window: with another one lines break elsewhere. */
  const [width, setWidth] = useState(innerWidth);
  /** The row at the top, as it was last seen in a window of this width. */
  const place = useRef<{ index: number; offset: number } | null>(null);
  /** The row that stood at the top when the width changed: it is to stand there again. */
  const kept = useRef<{ index: number; offset: number } | null>(null);
  const keys = useRef(keyAt);
  keys.current = keyAt;

  const heights = useMemo(
    () => new RowHeights(count, (index) => known.current.get(keyAt(index)) ?? expected),
    [count, keyAt, expected, width],
  );

  /** Where the list begins in the page. */
  const listTop = (): number => (start.current?.getBoundingClientRect().top ?? 0) + scrollY;
  const elements = (): HTMLElement[] => [
    ...(start.current?.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? []),
  ];

  const rowAtTop = (): { index: number; offset: number } | null => {
    if (count === 0) return null;
    const from = scrollY + covered - listTop();
    const index = heights.indexAt(Math.max(0, from));
    return { index, offset: Math.round(from - heights.top(index)) };
  };
  const lookNow = (): void => {
    if (width === innerWidth && !kept.current) place.current = rowAtTop();
    const from = scrollY - listTop();
    const margin = MARGIN_ROWS * expected;
    const first = heights.indexAt(Math.max(0, from - margin));
    const last = Math.min(count, heights.indexAt(Math.max(0, from + innerHeight + margin)) + 1);
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
  };
  /** A sheet has no place that is in sight: all rows are printed. */
  const [isPrinting, setPrinting] = useState(false);
  const look = useRef(lookNow);
  look.current = lookNow;
  const bring = (aim: { index: number; block: 'nearest' | 'start'; offset: number }): void => {
    wanted.current = aim;
    window.scrollTo({ top: listTop() + heights.top(aim.index) - covered + aim.offset, behavior: 'instant' });
    look.current();
  };

  useLayoutEffect(() => {
    let frame = 0;
    const onMove = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look.current());
    };
    let before = innerWidth;
    const onResize = (): void => {
      // Other line breaks, other heights: all but what is drawn now are forgotten.
      if (before !== innerWidth) {
        kept.current ??= place.current;
        known.current.clear();
        setWidth(innerWidth);
      }
      before = innerWidth;
      onMove();
    };
    addEventListener('scroll', onMove, { passive: true });
    addEventListener('resize', onResize);
    const onPrint = ({ type }: Event): void => drawNow(() => setPrinting(type === 'beforeprint'));
    addEventListener('beforeprint', onPrint);
    addEventListener('afterprint', onPrint);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onMove);
      removeEventListener('resize', onResize);
      removeEventListener('beforeprint', onPrint);
      removeEventListener('afterprint', onPrint);
    };
  }, []);

  // Rows tell their heights after every drawing; a picture or a late line tells it by itself.
  const observer = useRef<ResizeObserver | null>(null);
  const measure = (): void => {
    let isOther = false;
    for (const element of elements()) {
      const index = Number(element.dataset.row);
      const { height } = element.getBoundingClientRect();
      if (index >= count || height === 0) continue;
      known.current.set(keys.current(index), height);
      if (heights.set(index, height)) isOther = true;
    }
    if (isOther) redraw((turn) => turn + 1);
  };
  const measureLater = useRef(measure);
  measureLater.current = measure;

  useLayoutEffect(() => {
    observer.current = new ResizeObserver(() => measureLater.current());
    return () => observer.current?.disconnect();
  }, []);

  useLayoutEffect(() => {
    const was = kept.current;
    kept.current = null;
    // Before the list was come to, there is no place in it to keep.
    if (was && (was.index > 0 || was.offset > 0)) bring({ ...was, block: 'start' });
  }, [width]);

  useLayoutEffect(() => {
    look.current();
    const watcher = observer.current;
    watcher?.disconnect();
    for (const element of elements()) watcher?.observe(element);
    onRange?.(range.first, range.last);
  }, [range, heights]);

  useLayoutEffect(() => {
    measure();
    const aim = wanted.current;
    if (!aim) return;
    const element = elements().find(({ dataset }) => dataset.row === String(aim.index));
    if (!element) return;
    wanted.current = null;
    settle(element, aim, covered);
  });

  useImperativeHandle(
    handle ?? null,
    () => ({
      scrollTo(index, block, offset = 0) {
        const aim = { index, block, offset };
        const element = elements().find(({ dataset }) => dataset.row === String(index));
        if (element) {
          settle(element, aim, covered);
          return;
        }
        bring(aim);
      },
      firstInSight: rowAtTop,
    }),
    [heights, covered, count],
  );

  const last = Math.min(count, isPrinting ? MAX_PRINTED : range.last);
  const first = Math.min(isPrinting ? 0 : range.first, last);
  const rows: ComponentChildren[] = [];
  const room = (from: number, to: number, key: string): void => {
    rows.push(
      <Room
        key={key}
        aria-hidden="true"
        style={{ height: `${heights.top(to) - heights.top(from)}px`, overflowAnchor: 'none' }}
      />,
    );
  };
  const isBefore = pinned !== null && pinned < first;
  const isAfter = pinned !== null && pinned >= last && pinned < count;
  // Room stands at the same places always: a row that had to be moved around it would be brought into sight for having
  // focus.
  room(0, isBefore ? pinned : first, 'above');
  if (isBefore) {
    rows.push(render(pinned));
    room(pinned + 1, first, 'gap');
  }
  for (let index = first; index < last; index++) rows.push(render(index));
  if (isAfter) {
    room(last, pinned, 'gap');
    rows.push(render(pinned));
  }
  room(isAfter ? pinned + 1 : last, count, 'below');
  return (
    <>
      <Room ref={start as never} aria-hidden="true" />
      {rows}
    </>
  );
}

/** Draws what changes at once: Firefox takes its picture of the page as soon as the event was heard. */
function drawNow(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  change();
  if (debounceRendering) options.debounceRendering = debounceRendering;
  else delete options.debounceRendering;
}

/** Puts a drawn row where it is wanted: what sticks to the top or the bottom of the page does not cover it. */
function settle(
  element: HTMLElement,
  { block, offset }: { block: 'nearest' | 'start'; offset: number },
  covered: number,
): void {
  const { top, bottom } = element.getBoundingClientRect();
  const gap = 8;
  const below = innerHeight - Number.parseFloat(getComputedStyle(element).scrollMarginBottom || '0');
  if (block === 'start') scrollBy({ top: top - covered + offset, behavior: 'instant' });
  else if (top < covered + gap) scrollBy({ top: top - covered - gap, behavior: 'instant' });
  else if (bottom > below - gap)
    scrollBy({ top: Math.min(bottom - below + gap, top - covered - gap), behavior: 'instant' });
}
