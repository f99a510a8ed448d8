import type { AnchorState } from '../../core/anchoring/selector.ts';
import type { Article } from '../../core/model/article.ts';
import { type Failure, FailureError, toFailure } from '../../core/model/failure.ts';
import type { Passage } from '../../core/model/passage.ts';
import { classifyUrl } from '../../core/url/page-class.ts';
import type { PassagePlace } from '../../messaging/protocol.ts';
import { call, callTab } from '../../messaging/wire.ts';
import { type CurrentTab, currentTab } from '../current-tab.ts';
import { library } from '../page-library.ts';

export interface PlacedPassage {
  passage: Passage;
  /** Null where the page itself cannot be asked: the passage is then listed in its order of old. */
  state: AnchorState | null;
}

export interface PanelState {
  tab: CurrentTab | null;
  article: Article | null;
  passages: PlacedPassage[];
  /** Why the page itself cannot be reached. What is saved of it is listed all the same. */
  failure: Failure | null;
}

interface LivePlaces {
  url: string;
  places: PassagePlace[];
}

async function askTab(tab: CurrentTab): Promise<LivePlaces | Failure> {
  const pageClass = tab.url ? classifyUrl(tab.url) : 'web';
  if (pageClass !== 'web' && pageClass !== 'file') return { code: 'restricted-page' };
  try {
    return await callTab(tab.id, 'tab.places');
  } catch (thrown) {
    if (toFailure(thrown).code !== 'page-gone') return toFailure(thrown);
  }
  try {
    await call('tab.prepare', { tabId: tab.id });
    return await callTab(tab.id, 'tab.places');
  } catch (thrown) {
    return toFailure(thrown);
  }
}

/** What the panel shows for the tab in front, now. */
export async function loadPanel(): Promise<PanelState> {
  const tab = await currentTab();
  if (!tab) return { tab, article: null, passages: [], failure: { code: 'page-gone' } };
  const live = await askTab(tab);
  const failure = 'code' in live ? live : null;
  const url = 'url' in live ? live.url : tab.url;
  if (!url || !/^(web|file)$/.test(classifyUrl(url))) return { tab, article: null, passages: [], failure };
  try {
    const { article, passages } = await library.openPage(url);
    return { tab, article, passages: place(passages, 'places' in live ? live.places : null), failure };
  } catch (thrown) {
    return { tab, article: null, passages: [], failure: toFailure(thrown) };
  }
}

/** In the page's own order where it told one. A passage it has not heard of yet stands by its old position. */
function place(passages: Passage[], places: PassagePlace[] | null): PlacedPassage[] {
  const byPosition = [...passages].sort((a, b) => a.selector.position.start - b.selector.position.start);
  if (!places) return byPosition.map((passage) => ({ passage, state: null }));
  const order = new Map(places.map(({ id, state }, index) => [id, { index, state }]));
  return byPosition
    .map((passage) => ({ passage, state: order.get(passage.id)?.state ?? null }))
    .sort((a, b) => (order.get(a.passage.id)?.index ?? Infinity) - (order.get(b.passage.id)?.index ?? Infinity) || 0);
}

/** @throws FailureError */
export async function revealInTab(tab: CurrentTab | null, id: string): Promise<AnchorState> {
  if (!tab) throw new FailureError('page-gone');
  return (await callTab(tab.id, 'tab.reveal', { id })).state;
}
