import type { FailureCode } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';

const SAVED = '#1f5b4e';
const ARTICLE = '#8d8170';
const ARTICLE_MARK = '•';
const FAILED = '#a4321f';
const DUE = '#744a00';
const MOST_DUE = 99;

/** @param text null takes what the tab says back: then the count of reviews shows, where there is one */
async function setBadge(tabId: number, text: string | null, colour: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setTitle({ tabId, title });
  } catch (thrown) {
    // The tab was closed in between: there is nothing left to show it on.
    logQuietly('no badge', thrown);
  }
}

/** The page is saved: a check, or how many passages it has. */
export function showSaved(tabId: number, passages: number): Promise<void> {
  return setBadge(tabId, passages > 0 ? String(passages) : '✓', SAVED, t('badge.saved', { count: passages }));
}

/** The page looks like an article and is not saved. */
export function showArticle(tabId: number): Promise<void> {
  return setBadge(tabId, ARTICLE_MARK, ARTICLE, t('badge.article'));
}

export function showFailure(tabId: number, code: FailureCode): Promise<void> {
  return setBadge(tabId, '!', FAILED, t(`error.${code}`));
}

/** The page is not saved any more, or never was: only the mark of a saved page goes, not that of an article. */
export async function hideSaved(tabId: number): Promise<void> {
  const text = await browser.action.getBadgeText({ tabId }).catch(() => '');
  if (text !== '' && text !== ARTICLE_MARK) await showNothing(tabId);
}

export function showNothing(tabId: number): Promise<void> {
  return setBadge(tabId, null, DUE, t('app.name'));
}

/** How many wait to be reviewed, on every tab that has nothing of its own to say. */
export async function showDue(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > MOST_DUE ? `${MOST_DUE}+` : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: DUE });
  await browser.action.setTitle({ title: count === 0 ? t('app.name') : t('badge.review', { count }) });
}

export function initBadge(): void {
  browser.action.setBadgeTextColor?.({ color: '#fffdf8' });
}
