import { FailureError } from '../core/model/failure.ts';
import type { PassagePlace } from '../messaging/protocol.ts';
import { call } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';

/** CSS pixels below which a frame of another site is no article: an advertisement, a button, a player. */
const ARTICLE_ROOM = { width: 400, height: 320 };
/** Milliseconds after a frame was loaded: once at once, and once when a page in it has drawn itself. */
const LOOKS = [100, 2_500];
const FRAMES = 'iframe,frame';

function hasFrames(document: Document): boolean {
  return document.querySelector(FRAMES) !== null;
}

/** Has the annotator put into frames that come later, or go to another address. Costs nothing while none does. */
export function watchFrames(document: Document, signal: AbortSignal): void {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const wake = (): void => {
    call('page.wakeFrames', { reload: false }).catch((thrown) => logQuietly('frames not woken', thrown));
  };
  const onLoad = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.matches(FRAMES)) return;
    for (const delay of LOOKS) {
      clearTimeout(timers.get(delay));
      timers.set(delay, setTimeout(wake, delay));
    }
  };
  // A load does not bubble, but it is captured.
  document.addEventListener('load', onLoad, { capture: true, signal });
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}

/** The page has gone to another address without a load: frames that stayed have other passages now. */
export function reloadFrames(document: Document): void {
  if (!hasFrames(document)) return;
  call('page.wakeFrames', { reload: true }).catch((thrown) => logQuietly('frames not reloaded', thrown));
}

/** How the passages in this page's frames stand. */
export async function placesInFrames(document: Document): Promise<PassagePlace[]> {
  if (!hasFrames(document)) return [];
  return call('page.framePlaces', null).catch((thrown) => {
    logQuietly('frames not asked', thrown);
    return [];
  });
}

/**
 * Marks what is selected in a frame, where the page itself has nothing selected.
 * @throws FailureError `frame-closed` where the frame in focus may not be entered, else what is given
 */
export async function markInFrames(document: Document, thrown: unknown): Promise<void> {
  const code = thrown instanceof FailureError ? thrown.failure.code : null;
  if ((code !== 'selection-outside' && code !== 'empty-selection') || !hasFrames(document)) throw thrown;
  if (await call('page.markInFrame', null)) return;
  const focused = document.activeElement;
  throw focused?.matches(FRAMES) && siteInside(focused) ? new FailureError('frame-closed') : thrown;
}

/** Addresses of large frames of other sites, each site once. A player of films is none. */
export function framesOfOthers(document: Document): string[] {
  const bySite = new Map<string, string>();
  for (const frame of document.querySelectorAll(FRAMES)) {
    const url = siteInside(frame);
    if (!url || /fullscreen|autoplay/.test(frame.getAttribute('allow') ?? '')) continue;
    const { width, height } = frame.getBoundingClientRect();
    if (width >= ARTICLE_ROOM.width && height >= ARTICLE_ROOM.height) bySite.set(url.origin, url.href);
  }
  return [...bySite.values()];
}

/** The address that a frame was given, where that is another site's. */
function siteInside(frame: Element): URL | null {
  const source = frame.getAttribute('src') ?? '';
  if (!URL.canParse(source, document.baseURI)) return null;
  const url = new URL(source, document.baseURI);
  return /^https?:$/.test(url.protocol) && url.origin !== location.origin ? url : null;
}
