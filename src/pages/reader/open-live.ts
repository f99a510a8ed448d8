import { webAddress } from '../../core/files/web-address.ts';
import type { Article } from '../../core/model/article.ts';
import type { Passage } from '../../core/model/passage.ts';
import { type QuotedText, textFragmentUrl } from '../../core/url/text-fragment.ts';
import { callTab } from '../../messaging/wire.ts';
import { browser } from '../../platform/browser.ts';

/** How long a page may take until its passages are painted, milliseconds, and how often it is asked. */
const PATIENCE = 12_000;
const PACE = 400;

/** A file that came from nowhere on the web has no page to go back to. */
export function hasLivePage(article: Pick<Article, 'url' | 'canonicalUrl' | 'file'>): boolean {
  return webAddress(article) !== '';
}

/** Opens the live page at words of it: the browser goes there by itself where it knows text fragments. */
export async function openLive(article: Article, at: QuotedText | null): Promise<void> {
  const url = webAddress(article);
  await browser.tabs.create({ url: at ? textFragmentUrl(url, at) : url });
}

/**
 * Opens the live page at a passage. Where the extension may wake there, it goes to the passage itself and lights it up,
 * which finds words that were edited too; elsewhere the text fragment has to do.
 */
export async function openLivePassage(article: Article, { id, selector }: Passage): Promise<void> {
  const tab = await browser.tabs.create({ url: textFragmentUrl(webAddress(article), selector) });
  if (tab.id === undefined) return;
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    await new Promise((done) => setTimeout(done, PACE));
    const isRevealed = await callTab(tab.id, 'tab.reveal', { id }).then(
      ({ state }) => state !== 'lost',
      // Nobody answers there yet, or the passages are still being found.
      () => false,
    );
    if (isRevealed) return;
  }
}
