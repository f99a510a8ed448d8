import type { ExtractedArticle } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { lacksCopy } from '../core/model/lacks-copy.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { SavedTab, TabSaveMessage } from '../messaging/protocol.ts';
import { callTab } from '../messaging/wire.ts';
import { newId } from '../platform/new-id.ts';
import { showSaved } from './badge.ts';
import { followUp } from './images.ts';
import { prepareTab } from './inject.ts';
import { library } from './library.ts';

export interface TabSave extends Omit<TabSaveMessage, 'url'> {
  /** The page that the reader saw when they wrote, or null: whatever is there. */
  url: string | null;
}

/**
 * Extracts a tab's page and saves it. One that is saved already stays as it is, or is renewed where that is asked for
 * and its text has changed. Its pictures follow, and nothing waits for them.
 * @throws FailureError `page-gone` where the tab shows another page by now, `circulation` where a marking bars
 *   sharing and the reader has not accepted that, `too-many-versions`, and what else can go wrong there
 */
export async function saveTab(save: TabSave): Promise<SavedTab> {
  const { tabId, url: seen, tags, note, edit, acceptRestricted = false, renew = false } = save;
  await prepareTab(tabId);
  const { url, extracted, missingFrom } = await callTab(tabId, 'tab.extract', { acceptRestricted, renew });
  if (seen !== null && urlKey(seen) !== urlKey(url)) throw new FailureError('page-gone', 'navigated');
  const { tags: _tags, note: _note, ...corrections } = edit;
  const before = (await library.openPage(url)).article;
  const id = newId();
  const article = await library.saveArticle({ id, url, extracted, tags, note, corrections, acceptRestricted });
  const isNew = article.id === id;
  const isFilled = before !== null && lacksCopy(before) && !lacksCopy(article);
  const outcome = isNew ? 'new' : isFilled ? 'filled' : 'known';
  const known: SavedTab = { article, outcome, versionId: null, missingFrom: null };
  if (outcome !== 'known') known.missingFrom = missingFrom;
  const saved = outcome !== 'known' || !renew ? known : await renewed(known, extracted, missingFrom);
  followUp(saved.article, tabId);
  const { passages } = await library.openPage(url);
  await showSaved(tabId, passages.length);
  return saved;
}

/** Half of an article is no newer copy of the whole one. */
async function renewed(known: SavedTab, extracted: ExtractedArticle, missingFrom: number | null): Promise<SavedTab> {
  if (missingFrom !== null) return { ...known, missingFrom };
  const { article, versionId, isChanged } = await library.renewArticle(known.article.id, extracted);
  return isChanged ? { article, outcome: 'renewed', versionId, missingFrom: null } : known;
}
