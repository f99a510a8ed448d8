import { IMAGE_CAPS, TRACKING_SIDE } from '../core/media/image-caps.ts';
import { sniffImage } from '../core/media/sniff-image.ts';
import type { MissingReason } from '../core/model/article.ts';
import type { ImageJob } from '../core/model/image-job.ts';
import { fromBase64 } from '../platform/base64.ts';
import { browser } from '../platform/browser.ts';
import { inTime } from '../platform/in-time.ts';
import { logQuietly } from '../platform/log.ts';
import { mayReach } from '../platform/sites.ts';
import type { ImageOutcome } from '../services/images.ts';
import { type PageImage, readImageInPage } from './read-in-page.ts';
import { shrinkImage } from './shrink-image.ts';

/** Milliseconds for one picture: under the thirty seconds after which a worker that waits is stopped. */
const PATIENCE = 15_000;
/** For a tab that answers nothing, not even that it gave up: it still loads, or asks its reader something. */
const TAB_PATIENCE = PATIENCE + 2_000;

/**
 * While the browser closes, its tabs and its network go before this worker does: what fails then says nothing of the
 * picture. Whoever is still there after this long, milliseconds, may say that it could not be had.
 */
const LAST_MOMENTS = 1_500;

type Got = { blob: Blob } | { reason: MissingReason } | { isPixel: true };

/**
 * One picture, by the ways that are open: the page that shows it, then, where the reader allowed the picture's site,
 * a request of our own without cookies and without a word on where it was seen.
 */
export async function getImage(url: string, job: Pick<ImageJob, 'tabId' | 'pageOrigin'>): Promise<ImageOutcome> {
  const fromPage = job.tabId === null ? null : await askPage(url, job.tabId, job.pageOrigin);
  const got = fromPage && !('reason' in fromPage) ? fromPage : ((await askServer(url)) ?? fromPage);
  if (!got) return { url, kind: 'missing', reason: navigator.onLine ? 'no-access' : 'offline' };
  if ('isPixel' in got) return { url, kind: 'skipped' };
  if ('reason' in got) return { url, kind: 'missing', reason: got.reason };
  return judge(url, got.blob);
}

/** Only what its bytes prove to be a picture is kept, under the type that they prove. */
async function judge(url: string, given: Blob): Promise<ImageOutcome> {
  if (given.size > IMAGE_CAPS.image) return { url, kind: 'missing', reason: 'too-large' };
  const sniffed = sniffImage(new Uint8Array(await given.arrayBuffer()));
  if (!sniffed) return { url, kind: 'missing', reason: 'not-an-image' };
  const { width, height } = sniffed;
  if (width > 0 && width <= TRACKING_SIDE && height <= TRACKING_SIDE) return { url, kind: 'skipped' };
  if (width * height > IMAGE_CAPS.pixels) return { url, kind: 'missing', reason: 'too-large' };
  return { url, kind: 'had', ...(await shrinkImage(given, sniffed)) };
}

async function askPage(url: string, tabId: number, origin: string): Promise<Got | null> {
  const ask = { url, origin, maxBytes: IMAGE_CAPS.image, patience: PATIENCE, trackingSide: TRACKING_SIDE };
  try {
    const asked = browser.scripting.executeScript({
      target: { tabId },
      func: readImageInPage,
      args: [ask],
    } as never);
    const answers = await inTime(asked, TAB_PATIENCE, []);
    return understood(answers[0]?.result as PageImage | undefined);
  } catch (thrown) {
    logQuietly('picture not asked of its page', thrown);
    // One that went away while it was asked; one that was gone before says so at once.
    if (/removed|closed/i.test(String(thrown))) await outlive();
    return null;
  }
}

function outlive(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LAST_MOMENTS));
}

function understood(answer: PageImage | undefined): Got | null {
  if (!answer) return null;
  if ('bytes' in answer) return { blob: new Blob([fromBase64(answer.bytes)]) };
  if ('status' in answer) return { reason: reasonOf(answer.status) };
  if (answer.refused === 'pixel') return { isPixel: true };
  return answer.refused === 'failed' ? null : { reason: answer.refused };
}

function reasonOf(status: number): MissingReason {
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'offline' : 'no-access';
}

/** Null where the reader has not allowed the picture's site: then it is not asked, and learns nothing of us. */
async function askServer(url: string): Promise<Got | null> {
  if (!(await mayReach(url))) return null;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    if (!response.ok) return { reason: reasonOf(response.status) };
    const blob = await readCapped(response);
    return blob ? { blob } : { reason: 'too-large' };
  } catch (thrown) {
    // With the site allowed it is the network, or a redirect to a site that is not.
    logQuietly('picture not got', thrown);
    await outlive();
    return { reason: 'offline' };
  }
}

/** Null where there is more than a picture may take: what a server says of its length may be a lie. */
async function readCapped(response: Response): Promise<Blob | null> {
  const reader = response.body?.getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > IMAGE_CAPS.image) {
      await reader?.cancel();
      return null;
    }
    parts.push(read.value);
  }
  return new Blob(parts);
}
