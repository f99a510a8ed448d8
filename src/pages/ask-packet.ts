import { surfaceUrl } from '../platform/surfaces.ts';

const KEY = 'packet-articles';

/** Goes to make a packet of articles. Thousands of ids are too long for an address. */
export function askPacket(ids: readonly string[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(ids));
  location.assign(surfaceUrl('packets', { new: 'chosen' }));
}

/** The articles that were asked for in this tab. */
export function askedArticles(): string[] {
  const ids: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
