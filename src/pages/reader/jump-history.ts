import { surfaceUrl } from '../../platform/surfaces.ts';
import type { PlaceWatch } from './place-watch.ts';

const PLACES = ['library', 'topics', 'tags', 'trash', 'storage'] as const;

/** Goes to a place in the text, and leaves the way back to where the reader was. */
export function jumpTo(watch: PlaceWatch, offset: number): void {
  history.replaceState({ offset: watch.readNow().offset }, '');
  history.pushState({ offset }, '', `${location.pathname}${location.search}#at=${offset}`);
  void watch.goTo(offset);
}

/** Where the entry of the history that is shown stands in the text, or null where it says nothing of that. */
export function placeOfEntry(): number | null {
  const offset = (history.state as { offset?: unknown } | null)?.offset;
  return typeof offset === 'number' ? offset : placeOfFragment();
}

/** The place that an address names: `#at=1234`, in UTF-16 units of the saved text. */
export function placeOfFragment(): number | null {
  const named = /^#at=(\d+)$/.exec(location.hash)?.[1];
  return named === undefined ? null : Number(named);
}

/** As much of the Navigation API as is used here: Firefox has it from 147 on. */
interface NavigationApi {
  entries(): { key: string; url: string | null }[];
  currentEntry: { index: number } | null;
  traverseTo(key: string): unknown;
}

/**
 * Back to the page of ours that led here, as it was left, past the jumps within this page: extension pages are told no
 * referrer. False where something else led here, or the browser does not say what did.
 */
export function goBackToOwnPage(): boolean {
  const { navigation } = globalThis as { navigation?: NavigationApi };
  const index = navigation?.currentEntry?.index ?? -1;
  const before = navigation
    ?.entries()
    .slice(0, Math.max(0, index))
    .findLast(({ url }) => url !== null && !isThisArticle(url));
  if (!before?.url || !PLACES.some((place) => before.url?.startsWith(surfaceUrl(place)))) return false;
  navigation?.traverseTo(before.key);
  return true;
}

function isThisArticle(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  return pathname === location.pathname && searchParams.get('id') === new URLSearchParams(location.search).get('id');
}
