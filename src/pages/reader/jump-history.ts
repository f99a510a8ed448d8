import { surfaceUrl } from '../../platform/surfaces.ts';
import type { PlaceWatch } from './place-watch.ts';

interface JumpState {
  /** How many jumps within this page lie behind this entry. */
  depth: number;
  offset: number;
}

const PLACES = ['library', 'topics', 'tags', 'trash', 'storage'] as const;

function jumpState(): JumpState {
  const state = history.state as Partial<JumpState> | null;
  return { depth: state?.depth ?? 0, offset: state?.offset ?? -1 };
}

/** Goes to a place in the text, and leaves the way back to where the reader was. */
export function jumpTo(watch: PlaceWatch, offset: number): void {
  const { depth } = jumpState();
  history.replaceState({ depth, offset: watch.readNow().offset }, '');
  history.pushState({ depth: depth + 1, offset }, '', `${location.pathname}${location.search}#at=${offset}`);
  void watch.goTo(offset);
}

/** Where the entry of the history that is shown stands in the text, or null where it says nothing of that. */
export function placeOfEntry(): number | null {
  const { offset } = jumpState();
  if (offset >= 0) return offset;
  return placeOfFragment();
}

/** The place that an address names: `#at=1234`, in UTF-16 units of the saved text. */
export function placeOfFragment(): number | null {
  const named = /^#at=(\d+)$/.exec(location.hash)?.[1];
  return named === undefined ? null : Number(named);
}

/**
 * Back to the page of ours that led here, as it was left: past the jumps within this page. False where something else
 * led here.
 */
export function goBackToOwnPage(): boolean {
  const from = document.referrer;
  if (!PLACES.some((place) => from.startsWith(surfaceUrl(place)))) return false;
  const steps = jumpState().depth + 1;
  if (history.length <= steps) return false;
  history.go(-steps);
  return true;
}
