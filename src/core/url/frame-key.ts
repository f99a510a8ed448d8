import { urlKey } from './url-key.ts';

/**
 * By which a frame is known again: its address, normalised as a page's is, or its origin where it has no address of
 * its own (`srcdoc`, a blank frame that the page wrote into).
 * @param origin as the browser says it; "null" for a sandboxed frame, which is nobody's
 * @returns null where the frame belongs to no site
 */
export function frameKey(url: string, origin: string): string | null {
  if (!/^https?:\/\//.test(origin)) return null;
  const site = urlKey(origin);
  if (url.startsWith('about:')) return `${site}#${url.split(/[?#]/)[0]}`;
  const key = urlKey(url);
  return key.startsWith(site) ? key : null;
}
