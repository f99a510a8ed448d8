import type { ExtractedArticle } from '../core/model/article.ts';
import { moreSevere } from '../core/model/circulation.ts';
import { clampExtracted } from '../core/model/clamp-extracted.ts';
import type { Outline } from '../core/model/outline.ts';
import { foldBare } from '../core/text/fold.ts';
import { urlKey } from '../core/url/url-key.ts';
import { logQuietly } from '../platform/log.ts';
import type { PageReading } from './extractor-world.ts';
import type { LoadedPage } from './load-page.ts';

/** The longest articles of portals have a dozen pages; what goes on after that is a list. */
const MAX_PAGES = 20;

export interface JoinTools {
  load(url: string, signal: AbortSignal): Promise<LoadedPage>;
  read(document: Document, url: string): PageReading;
  /** Told before each following page, counted from 1. */
  onPage(page: number): void;
  /** Ends the joining: what was got until then is the result. */
  signal: AbortSignal;
  /** Longest html and text, UTF-16 units. */
  maxLength: number;
}

export interface Joined {
  extracted: ExtractedArticle;
  /** The first page that belongs to the article and could not be got, counted from 1; null where all were. */
  missingFrom: number | null;
}

/**
 * An article with the pages that follow it, of the same site only. Pages are followed while they surely continue
 * the same article: what leads back, elsewhere or to another title is its end.
 */
export async function joinPages(first: ExtractedArticle, url: string, tools: JoinTools): Promise<Joined> {
  const seen = new Set([urlKey(url)]);
  const texts = new Set([first.text]);
  let whole = first;
  let next = first.nextPageUrl;
  const end = (missingFrom: number | null): Joined => ({ extracted: { ...whole, nextPageUrl: null }, missingFrom });
  for (let page = 2; next !== null; page++) {
    if (new URL(next).origin !== new URL(url).origin || seen.has(urlKey(next))) break;
    seen.add(urlKey(next));
    if (page > MAX_PAGES || tools.signal.aborted) return end(page);
    tools.onPage(page);
    const following = await readNext(next, tools);
    if (!following) return end(page);
    if (!isSameTitle(first.title, following.title) || texts.has(following.text)) break;
    const joined = append(whole, following);
    if (joined.html.length > tools.maxLength || joined.text.length > tools.maxLength) return end(page);
    texts.add(following.text);
    whole = joined;
    next = following.nextPageUrl;
  }
  return end(null);
}

async function readNext(url: string, { load, read, signal }: JoinTools): Promise<ExtractedArticle | null> {
  try {
    const loaded = await load(url, signal);
    const reading = read(loaded.document, loaded.url);
    return 'article' in reading ? clampExtracted(reading.article) : null;
  } catch (thrown) {
    // What was got so far is saved, and the reader is told from where on it is missing.
    logQuietly('following page not got', thrown);
    return null;
  }
}

/** Sites number the titles of the pages that follow: "… - Trang 2", "… (2/5)". A part of a series is another article. */
function isSameTitle(a: string, b: string): boolean {
  const bare = (title: string): string =>
    foldBare(title)
      .replace(/\b(?:trang|page)\s*\d{1,2}\b.{0,9}$|\(\d{1,2}\)\s*$|\b\d{1,2}\s*\/\s*\d{1,2}\W*$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(a) === bare(b);
}

/** Facts stay those of the first page; but a name often stands under the last one, and a marking counts wherever it is. */
function append(whole: ExtractedArticle, page: ExtractedArticle): ExtractedArticle {
  const signed = whole.byline.length > 0 ? whole : page;
  return {
    ...whole,
    byline: signed.byline,
    origins: { ...whole.origins, byline: signed.origins.byline },
    circulation: moreSevere(whole.circulation, page.circulation),
    textFault: whole.textFault ?? page.textFault,
    html: whole.html + page.html,
    text: `${whole.text}\n${page.text}`,
    outline: [...whole.outline, ...shift(page.outline, whole.text.length + 1)],
  };
}

function shift(outline: Outline, by: number): Outline {
  return outline.map((node) => ({
    ...node,
    start: node.start + by,
    end: node.end + by,
    children: shift(node.children, by),
  }));
}
