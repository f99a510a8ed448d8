import type { AnchorState } from '../core/anchoring/selector.ts';
import { FailureError } from '../core/model/failure.ts';
import type { PassageCall, PassagePlace } from '../messaging/protocol.ts';
import { callFrame } from '../messaging/wire.ts';
import { browser } from '../platform/browser.ts';
import { inTime } from '../platform/in-time.ts';
import { logQuietly } from '../platform/log.ts';
import { annotateFiles } from './annotate-files.ts';
import { insertHighlightCss } from './insert-highlight-css.ts';

/** Milliseconds for which frames are waited for: one that hangs must not hold up the page. */
const PATIENCE = 1_500;

interface FrameReport {
  /** Null without an annotator. */
  places: PassagePlace[] | null;
  /** It holds enough text, on enough room, to be read. */
  isWorthy: boolean;
  isSelected: boolean;
  /** It has the focus itself, not a frame in it. */
  hasFocus: boolean;
}

type Reported = FrameReport & { frameId: number };

/**
 * Runs in each frame of a tab, so it stands alone: no imports, no names from outside. An advertisement gets no more of
 * us than this. Asks for layout only where there is text.
 */
function reportFrame(reload: boolean): FrameReport {
  const ROOM = { width: 240, height: 100 };
  const LONG_RUN = 40;
  const ENOUGH = 300;
  const { thuHoachAnnotator: annotator } = globalThis as typeof globalThis & {
    thuHoachAnnotator?: { places(): PassagePlace[]; reload(): void };
  };
  if (reload) annotator?.reload();
  let length = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (length < ENOUGH && walker.nextNode()) {
    const { data, parentNode } = walker.currentNode as Text;
    const run = data.trim().length;
    if (run >= LONG_RUN && !/^(script|style|noscript|textarea)$/i.test(parentNode?.nodeName ?? '')) length += run;
  }
  const selection = document.getSelection();
  return {
    places: annotator?.places() ?? null,
    isWorthy: length >= ENOUGH && innerWidth >= ROOM.width && innerHeight >= ROOM.height,
    isSelected: selection !== null && (selection.type === 'Range' || !selection.isCollapsed),
    hasFocus: document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? ''),
  };
}

/**
 * Frames of a tab that may be entered, without the page itself, in the order in which they came into it. The browser
 * passes over the others.
 */
async function askFrames(tabId: number, reload = false): Promise<Reported[]> {
  const asked = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: reportFrame,
    args: [reload],
    injectImmediately: true,
  } as never);
  const answers = await inTime(asked, PATIENCE, []);
  return answers
    .flatMap(({ frameId, result }) => (frameId !== 0 && result ? [{ frameId, ...(result as FrameReport) }] : []))
    .sort((a, b) => a.frameId - b.frameId);
}

async function inject(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await insertHighlightCss(target);
  await browser.scripting.executeScript({ target, files: await annotateFiles(), injectImmediately: true } as never);
}

export interface WakeOptions {
  /** Annotators that are there load their passages anew: the page has gone to another address. */
  reload?: boolean;
  /** Also where one is there: it was left behind by an update. */
  renew?: boolean;
}

/** Puts the annotator into the frames that hold text. Never fails: a frame that refuses, or has gone, is passed over. */
export async function wakeFrames(tabId: number, { reload = false, renew = false }: WakeOptions = {}): Promise<void> {
  try {
    const frames = await askFrames(tabId, reload);
    const asleep = frames.filter(({ places, isWorthy }) => (places === null ? isWorthy : renew));
    for (const { frameId } of asleep) {
      await inject(tabId, frameId).catch((thrown) => logQuietly('frame not entered', thrown));
    }
  } catch (thrown) {
    logQuietly('frames not asked', thrown);
  }
}

/** How passages stand in a tab's frames. One that two frames know stands where it is found. */
export async function framePlaces(tabId: number): Promise<PassagePlace[]> {
  return [...bestPlaces((await askFrames(tabId)).flatMap(({ places }) => places ?? [])).values()];
}

function bestPlaces(places: readonly PassagePlace[]): Map<string, PassagePlace> {
  const best = new Map<string, PassagePlace>();
  for (const place of places) {
    const known = best.get(place.id);
    if (!known || RANK[place.state] < RANK[known.state]) best.set(place.id, place);
  }
  return best;
}

const RANK: Record<AnchorState, number> = { found: 0, changed: 1, lost: 2 };

export interface AnnotatedFrame extends Pick<Reported, 'frameId' | 'hasFocus'> {
  /** Ids of passages that it knows, and that stand better in another: frames without an address share one key. */
  elsewhere: string[];
}

/** Frames of a tab that have an annotator, as `askFrames`. */
export async function annotatedFrames(tabId: number): Promise<AnnotatedFrame[]> {
  const frames = (await askFrames(tabId)).flatMap(({ places, ...frame }) => (places ? [{ ...frame, places }] : []));
  const best = bestPlaces(frames.flatMap(({ places }) => places));
  return frames.map(({ frameId, hasFocus, places }) => {
    const elsewhere = places.filter(({ id, state }) => best.get(id)?.state !== state).map(({ id }) => id);
    return { frameId, hasFocus, elsewhere };
  });
}

/** Asks the frame that a passage stands in, or else one that knows it. @throws FailureError `not-found` */
export async function passageInFrame(tabId: number, id: string, ask: PassageCall): Promise<{ state: AnchorState }> {
  const knowing = (await askFrames(tabId)).flatMap(({ frameId, places }) => {
    const place = places?.find((each) => each.id === id);
    return place ? [{ frameId, rank: RANK[place.state] }] : [];
  });
  const [first] = knowing.sort((a, b) => a.rank - b.rank);
  if (!first) throw new FailureError('not-found');
  return callFrame({ tabId, frameId: first.frameId }, ask, { id });
}

/**
 * Marks what is selected in a frame: the one given, or whichever has a selection.
 * @returns false where no frame that may be entered has one
 */
export async function markInFrame(tabId: number, wanted?: number): Promise<boolean> {
  const frames = await askFrames(tabId);
  const frame = frames.find(({ frameId, isSelected }) => (wanted === undefined ? isSelected : frameId === wanted));
  if (!frame) return false;
  const { frameId } = frame;
  // Its text may be short: the reader's own gesture is reason enough.
  if (frame.places === null) await inject(tabId, frameId);
  await callFrame({ tabId, frameId }, 'tab.mark');
  return true;
}
