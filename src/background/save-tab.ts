import { FailureError } from '../core/model/failure.ts';
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
 * Extracts a tab's page and saves it; `isNew` is false where it was saved already.
 * @throws FailureError `page-gone` where the tab shows another page by now, `circulation` where a marking bars
 *   sharing and the reader has not accepted that, and what else can go wrong there
 */
export async function saveTab({
  tabId,
  url: seen,
  tags,
  note,
  edit,
  acceptRestricted = false,
}: TabSave): Promise<SavedTab & { isNew: boolean }> {
  await prepareTab(tabId);
  const { url, extracted, missingFrom } = await callTab(tabId, 'tab.extract', { acceptRestricted });
  if (seen !== null && urlKey(seen) !== urlKey(url)) throw new FailureError('page-gone', 'navigated');
  const { tags: _tags, note: _note, ...corrections } = edit;
  const id = newId();
  const article = await library.saveArticle({ id, url, extracted, tags, note, corrections, acceptRestricted });
  followUp(article, tabId);
  const { passages } = await library.openPage(url);
  await showSaved(tabId, passages.length);
  const isNew = article.id === id;
  return { article, missingFrom: isNew ? missingFrom : null, isNew };
}
