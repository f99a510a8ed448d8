import type { Article, ArticleEdit } from '../../core/model/article.ts';
import { moreSevere } from '../../core/model/circulation.ts';
import { type Failure, FailureError, toFailure } from '../../core/model/failure.ts';
import { lacksCopy } from '../../core/model/lacks-copy.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { isSameText } from '../../core/text/text-print.ts';
import { classifyUrl } from '../../core/url/page-class.ts';
import { urlKey } from '../../core/url/url-key.ts';
import type { PageDescription, SavedTab } from '../../messaging/protocol.ts';
import { call, callTab } from '../../messaging/wire.ts';
import { dropDraft, loadDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { type CurrentTab, currentTab, namedTabId } from '../current-tab.ts';
import { stillOpen } from '../edit-corrections.ts';
import { library } from '../page-library.ts';

/** What the popup knows of the tab it was opened over. */
export interface TabPage {
  tab: CurrentTab;
  url: string;
  /** Null where the page could not be entered but is saved: its record can still be edited. */
  description: PageDescription | null;
  saved: Article | null;
  passageCount: number;
  /** Whether a saved page still reads as its copy, or has none; null where that cannot be said. */
  change: 'same' | 'changed' | 'lacking' | null;
  /** When that copy was taken, milliseconds since the epoch. */
  takenAt: number | null;
  /** Older copies of it. */
  versionCount: number;
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
  const [{ article, passages }, kept] = await Promise.all([library.openPage(url), loadDraft(draftNameOf(url))]);
  const description = 'code' in described ? null : described;
  const saved = article && (await withMarking(article, description));
  const draft = kept && freshDraft(kept, saved);
  if ('code' in described && !saved) throw new FailureError(described.code, described.detail);
  const changed = await readChange(saved, description);
  return {
    tab,
    url,
    description,
    saved,
    passageCount: passages.length,
    ...changed,
    draft,
    draftName: draftNameOf(url),
  };
}

/** Of an article of several pages only the first is at hand: what its others say is asked for when it is saved. */
async function readChange(
  saved: Article | null,
  description: PageDescription | null,
): Promise<Pick<TabPage, 'change' | 'takenAt' | 'versionCount'>> {
  const [body, versionCount = 0] = saved
    ? await Promise.all([library.openBody(saved.id), library.countVersions(saved.id)])
    : [];
  const print = description?.print ?? null;
  if (saved && print && lacksCopy(saved)) return { change: 'lacking', takenAt: null, versionCount };
  if (!saved || !body || !print) return { change: null, takenAt: null, versionCount };
  const beginning = description?.article?.nextPageUrl != null;
  const isSame = isSameText(body.text, print, { beginning });
  const takenAt = body.takenAt ?? saved.savedAt;
  return { change: isSame ? (beginning ? null : 'same') : 'changed', takenAt, versionCount };
}

/** A marking that is found on the page of an article saved long ago bars its sharing from now on. */
function withMarking(saved: Article, description: PageDescription | null): Article | Promise<Article> {
  const found = description?.article?.circulation ?? null;
  return found === null || moreSevere(saved.circulation, found) === saved.circulation
    ? saved
    : library.barSharing(saved.id, found);
}

/** A draft older than what is stored is joined with it: neither the old words nor the new ones go. */
function freshDraft(kept: PageInput & { at: number }, saved: Article | null): PageInput {
  if (!saved || kept.at >= saved.updatedAt) return kept;
  const tags = [...new Set([...saved.tags, ...kept.tags])];
  return { note: mergeNotes(kept.note, saved.note), tags, edit: stillOpen(kept.edit, saved) };
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

/**
 * Saves the page, or what was changed of a saved one; its draft is dropped only once that is acknowledged.
 * @param base the note that the reader's began as: one that is stored by now and is another stays beside it
 * @param acceptRestricted the reader pressed the button that keeps a page whose marking bars sharing
 */
export async function savePage(
  page: TabPage,
  input: PageInput,
  base: string,
  acceptRestricted: boolean,
): Promise<SavedTab> {
  const { note, tags, edit } = input;
  const words = note === base ? { tags } : { tags, note };
  const saved = page.saved
    ? ({
        article: await library.editArticle(page.saved.id, { ...edit, ...words }, base),
        outcome: 'known',
        versionId: null,
        missingFrom: null,
      } as const)
    : await call('tab.save', { tabId: page.tab.id, url: page.url, note, tags, edit, acceptRestricted });
  await dropDraft(page.draftName);
  return saved;
}

/** Takes a new copy of a saved page. A marking that its reader accepted once needs no second word. */
export function renewPage({ tab, url, saved }: TabPage): Promise<SavedTab> {
  const acceptRestricted = saved?.circulation != null;
  return call('tab.save', { tabId: tab.id, url, note: '', tags: [], edit: {}, acceptRestricted, renew: true });
}

/** What was got until now is saved. Where the tab does not hear it, the saving goes on by itself. */
export function stopJoining({ tab }: TabPage): void {
  callTab(tab.id, 'tab.stopJoining').catch((thrown) => logQuietly('joining not stopped', thrown));
}
