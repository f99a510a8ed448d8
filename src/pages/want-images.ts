import { toFailure } from '../core/model/failure.ts';
import { call } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';
import { dropSession, keepSession, WANTED_IMAGES, type WantedImages } from '../platform/session.ts';
import { requestSites } from '../platform/sites.ts';

/**
 * Gets the pictures that an article lacks, with access to their sites. Must run inside a click: browsers refuse the
 * question otherwise.
 * @returns whether the reader allowed it; what can be had without is got in any case
 */
export async function wantImages(wanted: WantedImages, urls: readonly string[]): Promise<boolean> {
  const asked = requestSites(urls);
  // The question may close the page that asked it: the background then goes on from this note.
  keepSession(WANTED_IMAGES, wanted).catch((thrown) => logQuietly('wish not noted', thrown));
  const isAllowed = await asked.catch((thrown) => {
    logQuietly('sites not asked for', toFailure(thrown));
    return false;
  });
  await call('images.fetch', wanted);
  await dropSession(WANTED_IMAGES).catch((thrown) => logQuietly('wish not struck out', thrown));
  return isAllowed;
}
