import type { Article, ArticleEdit } from '../core/model/article.ts';
import { callTab } from '../messaging/wire.ts';
import { newId } from '../platform/new-id.ts';
import { showSaved } from './badge.ts';
import { prepareTab } from './inject.ts';
import { library } from './library.ts';

export interface TabSave {
  tabId: number;
  tags: string[];
  note: string;
  /** What the reader corrected before saving. */
  edit: ArticleEdit;
}

/** Extracts a tab's page and saves it. @throws FailureError */
export async function saveTab({ tabId, tags, note, edit }: TabSave): Promise<Article> {
  await prepareTab(tabId);
  const { url, extracted } = await callTab(tabId, 'tab.extract');
  const { tags: _tags, note: _note, ...meta } = edit;
  const article = await library.saveArticle({ id: newId(), url, extracted: { ...extracted, ...meta }, tags, note });
  const { passages } = await library.openPage(url);
  await showSaved(tabId, passages.length);
  return article;
}
