import type { AnchorState } from '../../core/anchoring/selector.ts';
import { type Failure, FailureError, toFailure } from '../../core/model/failure.ts';
import { classifyUrl } from '../../core/url/page-class.ts';
import type { QuotedText } from '../../core/url/text-fragment.ts';
import type { PassagePlace } from '../../messaging/protocol.ts';
import { call, callTab } from '../../messaging/wire.ts';
import { showTab } from '../../platform/show-tab.ts';
import type { CurrentTab } from '../current-tab.ts';

/** What a tab's annotator says of its page. */
export interface LivePlaces {
  url: string;
  places: PassagePlace[];
}

/**
 * Asks a tab how its passages stand.
 * @param wake whether to put the annotator in where there is none yet
 */
export async function askTab(tab: CurrentTab, wake: boolean): Promise<LivePlaces | Failure> {
  const pageClass = tab.url ? classifyUrl(tab.url) : 'web';
  if (pageClass !== 'web' && pageClass !== 'file') {
    return { code: pageClass === 'store' ? 'store-page' : 'restricted-page' };
  }
  try {
    return await callTab(tab.id, 'tab.places');
  } catch (thrown) {
    if (toFailure(thrown).code !== 'page-gone' || !wake) return toFailure(thrown);
  }
  try {
    await call('tab.prepare', { tabId: tab.id });
    return await callTab(tab.id, 'tab.places');
  } catch (thrown) {
    return toFailure(thrown);
  }
}

/** Milliseconds for which a page is asked for its words: one that hangs must not hold up a copy. */
const PATIENCE = 800;

/** @throws FailureError `page-gone`, `not-found` */
export async function revealInTab(tab: CurrentTab | null, id: string): Promise<AnchorState> {
  if (!tab) throw new FailureError('page-gone');
  return (await callTab(tab.id, 'tab.reveal', { id })).state;
}

/**
 * The page waits for another range of a passage, and is brought to the front with the focus in it.
 * @throws FailureError `page-gone`, `not-found`, `unsaved-words`
 */
export async function changeRangeInTab(tab: CurrentTab | null, id: string): Promise<AnchorState> {
  if (!tab) throw new FailureError('page-gone');
  const { state } = await callTab(tab.id, 'tab.changeRange', { id });
  await showTab(tab);
  return state;
}

/** A passage's words as the page has them now; null where it cannot say, or has not said in time. */
export async function wordsInTab(tab: CurrentTab | null, id: string): Promise<QuotedText | null> {
  if (!tab) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([callTab(tab.id, 'tab.words', { id }).catch(() => null), late]);
}
