import { detectArticle } from '../dom/detect/index.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { isHtml } from './is-html.ts';
import { watchAddress } from './watch-address.ts';

/**
 * Runs on every page of the sites the reader allowed, so it holds nothing but the detector: no interface, no state.
 */
const world = globalThis as typeof globalThis & { thuHoachDetector?: AbortController };

async function look(): Promise<void> {
  try {
    const { isArticle } = detectArticle(document, location.href);
    await browser.runtime.sendMessage({ th: 'call', name: 'page.detected', input: { url: location.href, isArticle } });
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
