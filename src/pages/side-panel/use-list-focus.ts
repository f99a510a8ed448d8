import { useLayoutEffect, useRef } from 'preact/hooks';

/** A control within a passage: the quotation itself, or one of its buttons by name. */
interface Spot {
  id: string;
  label: string | null;
}

/** Where focus stands in the list of passages, kept through its changes. */
export function useListFocus() {
  const wanted = useRef<Spot | null>(null);

  // After every drawing: moving a passage takes the focus from it, and an editor that closes leaves it nowhere.
  useLayoutEffect(() => {
    const spot = wanted.current;
    if (!spot || !itemOf(spot.id)) return;
    wanted.current = null;
    focusSpot(spot);
  });

  return {
    /** Gives focus to a passage, now or as soon as it is drawn; without one it goes nowhere. */
    give(id: string | null): void {
      if (id === null) return;
      const spot = { id, label: null };
      wanted.current = focusSpot(spot) ? null : spot;
      // The editor over it may still be drawn, and take the focus with it when it goes.
      if (itemOf(id)?.querySelector('.panel-editing')) wanted.current = spot;
    },
    /** Keeps focus where it is through the next drawing. */
    hold(): void {
      const item = document.activeElement?.closest<HTMLElement>('[data-passage]');
      const id = item?.dataset.passage;
      if (id) wanted.current = { id, label: document.activeElement?.getAttribute('aria-label') ?? null };
    },
    isWithin(id: string): boolean {
      return itemOf(id)?.contains(document.activeElement) ?? false;
    },
    /** The passage that holds focus. */
    get holder(): string | null {
      return document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset.passage ?? null;
    },
    /** Ids of the passages that are drawn, in the order of the list. */
    get drawn(): string[] {
      return [...document.querySelectorAll<HTMLElement>('[data-passage]')].map((item) => item.dataset.passage ?? '');
    },
  };
}

function itemOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-passage="${CSS.escape(id)}"]`);
}

function focusSpot({ id, label }: Spot): boolean {
  const item = itemOf(id);
  const named = label === null ? null : item?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(label)}"]`);
  const target = named ?? item?.querySelector<HTMLElement>('.th-passage-hit');
  target?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
  return target !== undefined && target !== null;
}
