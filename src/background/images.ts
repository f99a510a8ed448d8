import type { Article } from '../core/model/article.ts';
import type { ImageJob } from '../core/model/image-job.ts';
import { announce } from '../messaging/wire.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { loadPageSettings } from '../platform/page-settings.ts';
import { dropSession, loadSession, WANTED_IMAGES, type WantedImages } from '../platform/session.ts';
import type { ImageOutcome } from '../services/images.ts';
import { getImage } from './get-image.ts';
import { library } from './library.ts';

const ALARM = 'images';
/** Pictures got at once, and written together: a worker that is stopped loses no more than these. */
const CHUNK = 4;

/** One after another. The chain is only an order of work, not memory: what is to be done stands in the library. */
let chain: Promise<void> = Promise.resolve();

/**
 * Begins to get the pictures that an article lacks. Resolves once that is written down; the pictures follow, also after
 * this worker was stopped.
 */
export async function getImagesOf(articleId: string, from: { tabId: number | null; url: string }): Promise<void> {
  if ((await loadPageSettings()).imageRoom === 0) return;
  const pageOrigin = URL.canParse(from.url) ? new URL(from.url).origin : '';
  const job = await library.queueImages(articleId, { tabId: from.tabId, pageOrigin });
  if (!job) return;
  await browser.alarms.create(ALARM, { periodInMinutes: 0.5 });
  tell(job);
  goOn();
}

/** After a save that is already acknowledged: nothing waits for pictures. */
export function followUp({ id, url }: Pick<Article, 'id' | 'url'>, tabId: number | null): void {
  getImagesOf(id, { tabId, url }).catch((thrown) => logQuietly('pictures not queued', thrown));
}

/** Goes on with what is on the list. Called twice it does nothing twice: the second finds the list empty. */
export function goOn(): void {
  chain = chain.then(work).catch((thrown) => logQuietly('pictures not got', thrown));
}

async function work(): Promise<void> {
  for (let job = await library.nextImageJob(); job; job = await library.nextImageJob()) {
    try {
      await workOff(job);
    } catch (thrown) {
      // What cannot be written now would be asked for again at every turn, and keep back all others: it is dropped from
      // the list, and its reader is offered to get what is missing.
      logQuietly('pictures not kept', thrown);
      await stopImagesOf(job.articleId);
    }
  }
  await browser.alarms.clear(ALARM);
}

async function workOff(first: ImageJob): Promise<void> {
  let room = await library.imageRoom(first.articleId, (await loadPageSettings()).imageRoom);
  for (let job: ImageJob | null = first; job; ) {
    const { articleId } = job;
    const asked: Promise<ImageOutcome>[] = job.waiting.slice(0, CHUNK).map((url) => within(room, url, job as ImageJob));
    const outcomes = (await Promise.all(asked)).map((outcome) => {
      const fitted = fitting(outcome, room);
      if (fitted.kind === 'had') {
        room = { article: room.article - fitted.blob.size, total: room.total - fitted.blob.size };
      }
      return fitted;
    });
    const { total } = job;
    job = await library.keepImages(articleId, outcomes);
    tell(job ?? { articleId, total, waiting: [] });
  }
}

type Room = { article: number; total: number };

/** Where the room is used up nothing more is asked for. */
async function within(room: Room, url: string, job: ImageJob): Promise<ImageOutcome> {
  return room.article > 0 && room.total > 0 ? getImage(url, job) : overfull(url, room);
}

function fitting(outcome: ImageOutcome, room: Room): ImageOutcome {
  if (outcome.kind !== 'had') return outcome;
  const { size } = outcome.blob;
  return size <= room.article && size <= room.total ? outcome : overfull(outcome.url, room, size);
}

function overfull(url: string, room: Room, size = 0): ImageOutcome {
  return { url, kind: 'missing', reason: size >= room.total || room.total <= 0 ? 'over-total' : 'over-article' };
}

/**
 * The article for which a page of ours asked for access to sites: in Chromium the browser's question closes the popup
 * that asked.
 */
async function getWanted(): Promise<void> {
  const wanted = (await loadSession(WANTED_IMAGES)).get(WANTED_IMAGES) as WantedImages | undefined;
  // Once: what is allowed later is allowed for something else.
  await dropSession(WANTED_IMAGES);
  const article = wanted && (await library.findArticle(wanted.articleId));
  if (article) await getImagesOf(article.id, { tabId: wanted.tabId, url: article.url });
}

function tell({ articleId, total, waiting }: Pick<ImageJob, 'articleId' | 'total' | 'waiting'>): void {
  announce('images.progress', { articleId, done: total - waiting.length, total });
}

/** Stops getting an article's pictures: those of it that are under way are the last. */
export async function stopImagesOf(articleId: string): Promise<void> {
  await library.stopImages(articleId);
  announce('images.progress', { articleId, done: 0, total: 0 });
}

/**
 * Goes on with what was begun: whenever this worker starts, by an alarm after it was stopped, and when a site was just
 * allowed. An alarm alone is not enough: one that was made right before the browser was closed is lost.
 */
export function initImages(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) goOn();
  });
  browser.runtime.onStartup.addListener(goOn);
  goOn();
  browser.permissions.onAdded.addListener(() => {
    getWanted().catch((thrown) => logQuietly('pictures not queued', thrown));
  });
}
