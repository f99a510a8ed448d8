/** Where the list stood in an entry of the history. */
export interface Anchor {
  id: string;
  /** How far its row was above the room of the list, pixels. */
  offset: number;
  /** How many results of a search there may be, where it is one. */
  shown?: number;
}

/** Notes where the list stands, for whoever comes back to this entry of the history. */
export function keepAnchor(anchor: Anchor | null): void {
  history.replaceState(anchor && { anchor }, '');
}

/** Where the list stood when this entry was left; null where that was at its top. */
export function anchorOf(state: unknown): Anchor | null {
  const anchor = (state as { anchor?: Partial<Anchor> } | null)?.anchor;
  if (typeof anchor?.id !== 'string') return null;
  const place = { id: anchor.id, offset: Number(anchor.offset) || 0 };
  return anchor.shown === undefined ? place : { ...place, shown: Number(anchor.shown) || 0 };
}
