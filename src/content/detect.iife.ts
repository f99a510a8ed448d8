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

async function look(): Promise<void> {
  try {
    const { isArticle } = detectArticle(document, location.href);
    await wire?.runtime.sendMessage({ th: 'call', name: 'page.detected', input: { url: location.href, isArticle } });
  } catch (thrown) {
    // After an update this script is an orphan: there is nobody to tell, and nothing of the reader's is lost.
    logQuietly('not told', thrown);
  }
}

function start(): void {
  world.thuHoachDetector?.abort();
  const lifetime = new AbortController();
  world.thuHoachDetector = lifetime;
  void look();
  // The new article is drawn after the address changes: look when it has settled.
  watchAddress(() => setTimeout(() => void look(), 400), lifetime.signal);
}

if (isHtml(document)) {
  // A page drawn ahead of time is not the one on the screen: its badge would be shown on another's button.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
