import { detectArticle } from '../dom/detect/index.ts';
import { logQuietly } from '../platform/log.ts';
import { isHtml } from './is-html.ts';
import { watchAddress } from './watch-address.ts';

/**
 * Runs on every page of the sites the reader allowed, so it holds nothing but the detector: no polyfill (Chromium's
 * own promises serve, and Firefox has `browser`), no interface, no state.
 */
interface Wire {
  runtime: { id?: string; sendMessage(message: unknown): Promise<unknown> };
}

const world = globalThis as typeof globalThis & { browser?: Wire; chrome?: Wire; thuHoachDetector?: AbortController };
const wire = world.browser ?? world.chrome;

function look(): void {
  const { isArticle } = detectArticle(document, location.href);
  const message = { th: 'call', name: 'page.detected', input: { url: location.href, isArticle } };
  // After an update this script is an orphan: there is nobody to tell, and nothing of the reader's is lost.
  wire?.runtime.sendMessage(message).catch((thrown) => logQuietly('not told', thrown));
}

if (isHtml(document)) {
  world.thuHoachDetector?.abort();
  const lifetime = new AbortController();
  world.thuHoachDetector = lifetime;
  look();
  // The new article is drawn after the address changes: look when it has settled.
  watchAddress(() => setTimeout(look, 400), lifetime.signal);
}
