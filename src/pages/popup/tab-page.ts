import type { Article, ArticleEdit } from '../../core/model/article.ts';
import { type Failure, FailureError, toFailure } from '../../core/model/failure.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { classifyUrl } from '../../core/url/page-class.ts';
import { urlKey } from '../../core/url/url-key.ts';
import type { PageDescription } from '../../messaging/protocol.ts';
import { call, callTab } from '../../messaging/wire.ts';
import { dropDraft, loadDraft } from '../../platform/drafts.ts';
import { type CurrentTab, currentTab, namedTabId } from '../current-tab.ts';
import { library } from '../page-library.ts';

/** What the popup knows of the tab it was opened over. */
export interface TabPage {
  tab: CurrentTab;
  url: string;
  /** Null where the page could not be entered but is saved: its record can still be edited. */
  description: PageDescription | null;
  saved: Article | null;
  passageCount: number;
  draft: PageInput | null;
  draftName: string;
}

const REFUSALS = { browser: 'restricted-page', extension: 'restricted-page', store: 'store-page' } as const;

/** @throws FailureError why nothing can be done on this page */
export async function loadTabPage(): Promise<TabPage> {
  const tab = await currentTab();
  if (!tab) throw new FailureError('page-gone');
  const pageClass = tab.url ? classifyUrl(tab.url) : 'web';
  if (pageClass !== 'web' && pageClass !== 'file') throw new FailureError(REFUSALS[pageClass]);
  const described = await describe(tab.id);
  const url = 'url' in described ? described.url : tab.url;
  // Opened by a press on the toolbar, which is all the permission there is: a page that still refuses is none that
  // lets extensions in (no address told) or one that the browser shows by itself, such as a PDF.
  if ('code' in described && described.code === 'no-permission' && namedTabId() === null) {
    described.code = tab.url ? 'not-html' : 'restricted-page';
  }
  if (!url && 'code' in described) {
    throw new FailureError(described.code === 'no-permission' ? 'restricted-page' : described.code);
  }
  const [{ article: saved, passages }, kept] = await Promise.all([library.openPage(url), loadDraft(draftNameOf(url))]);
  const draft = kept && freshDraft(kept, saved);
  if ('code' in described) {
    if (!saved) throw new FailureError(described.code, described.detail);
    return { tab, url, description: null, saved, passageCount: passages.length, draft, draftName: draftNameOf(url) };
  }
  return { tab, url, description: described, saved, passageCount: passages.length, draft, draftName: draftNameOf(url) };
}

/** A draft older than what is stored is joined with it: neither the old words nor the new ones go. */
function freshDraft(kept: PageInput & { at: number }, saved: Article | null): PageInput {
  if (!saved || kept.at >= saved.updatedAt) return kept;
  return { note: mergeNotes(kept.note, saved.note), tags: [...new Set([...saved.tags, ...kept.tags])], edit: {} };
}

async function describe(tabId: number): Promise<PageDescription | Failure> {
  try {
    await call('tab.prepare', { tabId });
    return await callTab(tabId, 'tab.describe');
  } catch (thrown) {
    return toFailure(thrown);
  }
}

function draftNameOf(url: string): string {
  return `page:${urlKey(url)}`;
}

export interface PageInput {
  note: string;
  tags: string[];
  /** Only what the reader corrected. */
  edit: ArticleEdit;
}

/** Saves the page, or what was changed of a saved one; its draft is dropped only once that is acknowledged. */
export async function savePage(page: TabPage, input: PageInput): Promise<Article> {
  const { note, tags, edit } = input;
  const article = page.saved
    ? await library.editArticle(page.saved.id, { ...edit, note, tags })
    : (await call('tab.save', { tabId: page.tab.id, url: page.url, note, tags, edit })).article;
  await dropDraft(page.draftName);
  return article;
}
