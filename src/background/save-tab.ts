import type { Article, ArticleEdit } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { urlKey } from '../core/url/url-key.ts';
import { callTab } from '../messaging/wire.ts';
import { newId } from '../platform/new-id.ts';
import { showSaved } from './badge.ts';
import { prepareTab } from './inject.ts';
import { library } from './library.ts';

export interface TabSave {
  tabId: number;
  /** The page that the reader saw when they wrote, or null: whatever is there. */
  url: string | null;
  tags: string[];
  note: string;
  /** What the reader corrected before saving. */
  edit: ArticleEdit;
}

/**
 * Extracts a tab's page and saves it; `isNew` is false where it was saved already.
 * @throws FailureError `page-gone` where the tab shows another page by now, and what else can go wrong there
 */
export async function saveTab({
  tabId,
  url: seen,
  tags,
  note,
  edit,
}: TabSave): Promise<{ article: Article; isNew: boolean }> {
  await prepareTab(tabId);
  const { url, extracted } = await callTab(tabId, 'tab.extract');
  if (seen !== null && urlKey(seen) !== urlKey(url)) throw new FailureError('page-gone', 'navigated');
  const { tags: _tags, note: _note, ...meta } = edit;
  const title = meta.title?.normalize('NFC').trim() || extracted.title;
  const id = newId();
  const article = await library.saveArticle({ id, url, extracted: { ...extracted, ...meta, title }, tags, note });
  const { passages } = await library.openPage(url);
  await showSaved(tabId, passages.length);
  return { article, isNew: article.id === id };
}
