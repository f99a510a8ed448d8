/** Where the list stood in an entry of the history. */
export interface Anchor {
  id: string;
  /** How far its row was above the room of the list, pixels. */
  offset: number;
}

/** Notes where the list stands, for whoever comes back to this entry of the history. */
export function keepAnchor(anchor: Anchor | null): void {
  history.replaceState(anchor && { anchor }, '');
}

/** Where the list stood when this entry was left; null where that was at its top. */
export function anchorOf(state: unknown): Anchor | null {
  const anchor = (state as { anchor?: Partial<Anchor> } | null)?.anchor;
  return typeof anchor?.id === 'string' ? { id: anchor.id, offset: Number(anchor.offset) || 0 } : null;
}
