import detectFile from '../content/detect.iife.ts?script';
import extractFile from '../content/extract.iife.ts?script';
import gatherFile from '../content/gather.iife.ts?script';
import judgeFile from '../content/judge.iife.ts?script';
import { FailureError } from '../core/model/failure.ts';
import { classifyUrl } from '../core/url/page-class.ts';
import { callTab } from '../messaging/wire.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { annotateFiles, ENGLISH_FILE } from './annotate-files.ts';
import { wakeFrames } from './frames.ts';
import { insertHighlightCss } from './insert-highlight-css.ts';

export const DETECT_FILE = detectFile.replace(/^\//, '');
const PARTS = {
  extract: [extractFile.replace(/^\//, ''), gatherFile.replace(/^\//, '')],
  judge: [judgeFile.replace(/^\//, '')],
};

/** What a browser's refusal to inject means. The words differ, so the address decides first. */
function refusal(url: string | undefined, thrown: unknown): FailureError {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const pageClass = url ? classifyUrl(url) : null;
  if (pageClass === 'store' || /extensions gallery/i.test(detail)) return new FailureError('store-page', detail);
  if (pageClass === 'file') return new FailureError('file-page', detail);
  if (pageClass === 'browser' || pageClass === 'extension') return new FailureError('restricted-page', detail);
  if (url && /\.pdf($|[?#])/i.test(url)) return new FailureError('not-html', detail);
  if (/No tab with id|Invalid tab ID|Frame with ID|error page|was removed|was closed/i.test(detail)) {
    return new FailureError('page-gone', detail);
  }
  if (/Cannot access a chrome|Cannot access contents of url "(about|chrome|edge|view-source|devtools)/i.test(detail)) {
    return new FailureError('restricted-page', detail);
  }
  return new FailureError('no-permission', detail);
}

async function answers(tabId: number): Promise<boolean> {
  try {
    await callTab(tabId, 'tab.isThere');
    return true;
  } catch (thrown) {
    // Only an annotator that is not there, or one left over from before an update, is a reason to inject.
    return (
      thrown instanceof FailureError && thrown.failure.code !== 'page-gone' && thrown.failure.code !== 'unexpected'
    );
  }
}

/**
 * Makes sure that a tab's annotator is there and answers, and sends it into the frames that hold text. Style goes in
 * beside it, outside the page's DOM, as a reader's own: those of a page do not reach into shadow trees in Firefox.
 * @throws FailureError why the page cannot be reached: `restricted-page`, `store-page`, `file-page`, `not-html`,
 *   `no-permission`, `page-gone`
 */
export async function prepareTab(tabId: number): Promise<void> {
  const isThere = await answers(tabId);
  if (!isThere) await enter(tabId);
  // Not waited for: a frame that hangs must not hold up the page.
  void wakeFrames(tabId, { renew: !isThere });
}

async function enter(tabId: number): Promise<void> {
  let url: string | undefined;
  try {
    url = (await browser.tabs.get(tabId)).url;
    await insertHighlightCss({ tabId });
    await browser.scripting.executeScript({ target: { tabId }, files: await annotateFiles() });
  } catch (thrown) {
    throw refusal(url, thrown);
  }
}

/** Looks at a page that was already open when its site was allowed. A page that refuses is passed over. */
export async function detectInTab(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [DETECT_FILE] });
  } catch (thrown) {
    logQuietly('not detected', refusal(undefined, thrown).failure);
  }
}

/**
 * What reads a page goes in only when it is saved or described, what judges it only when it is described.
 * @throws FailureError `no-permission`, `page-gone`
 */
export async function injectExtractor(tabId: number, url: string | undefined, part: keyof typeof PARTS): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: PARTS[part] });
  } catch (thrown) {
    throw refusal(url, thrown);
  }
}

/**
 * English for an annotator that has begun without it: the reader chose it while the page was open.
 * @throws FailureError `no-permission`, `page-gone`
 */
export async function injectEnglish(tabId: number, frameId: number, url: string | undefined): Promise<void> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [ENGLISH_FILE], injectImmediately: true } as never);
  } catch (thrown) {
    throw refusal(url, thrown);
  }
}
