import { toFailure } from '../core/model/failure.ts';
import type { MarkedText } from '../core/search/mark-text.ts';
import { t } from '../i18n/t.ts';
import { logQuietly } from '../platform/log.ts';
import { type Suggestion, serveOmnibox } from '../platform/omnibox.ts';
import { showSurface } from '../platform/surfaces.ts';
import type { ArticleHit, PassageHit } from '../services/show-hits.ts';
import { library } from './library.ts';

/** Browsers show some six lines in all. */
const ARTICLES = 4;
const PASSAGES = 3;
/** Letters of a quotation that a line has room for, and of those before its first match. */
const QUOTE = 120;
const BEFORE = 40;

/** What is chosen from the list comes back as `th:` with the article's id, and the passage's after `#`. */
const CHOSEN = /^th:([a-z0-9-]+)(?:#([a-z0-9-]+))?$/i;

/** Typing `th` and a blank in the address bar searches the library. */
export function initOmnibox(): void {
  serveOmnibox(
    suggest,
    (typed) => (typed.trim() === '' ? t('omnibox.hint') : t('omnibox.search', { query: typed.trim() })),
    (text, where) => {
      const [, id, passage] = CHOSEN.exec(text.trim()) ?? [];
      const opened = id
        ? showSurface(where, 'reader', { id }, passage)
        : showSurface(where, 'library', text.trim() === '' ? {} : { q: text.trim() });
      opened.catch((thrown) => logQuietly('not opened', toFailure(thrown).detail));
    },
  );
}

async function suggest(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const { articles, passages } = await library.searchLibrary(typed, {
      limit: ARTICLES,
      passageLimit: PASSAGES,
      signal,
    });
    return [...articles.map(articleLine), ...passages.map(passageLine)];
  } catch (thrown) {
    // Typed on meanwhile, or no library: the line that opens the library stays, and there the reason is told.
    if (!signal.aborted) logQuietly('nothing suggested', toFailure(thrown).detail);
    return [];
  }
}

function articleLine({ item, title }: ArticleHit): Suggestion {
  const detail = [item.siteName, item.publishedAt?.slice(0, 4)].filter(Boolean).join(', ');
  const untitled = [{ text: t('article.untitled'), isMatch: false }];
  return { content: `th:${item.id}`, title: title.length > 0 ? title : untitled, detail };
}

function passageLine({ passage, item, quote }: PassageHit): Suggestion {
  const title = [{ text: '“', isMatch: false }, ...shorten(quote), { text: '”', isMatch: false }];
  return { content: `th:${item.id}#${passage.id}`, title, detail: item.title };
}

/** As much as a line has room for, with the first match near its beginning. */
function shorten(quote: readonly MarkedText[]): MarkedText[] {
  let left = QUOTE;
  return quote.flatMap((piece, index) => {
    const isLongStart = index === 0 && !piece.isMatch && piece.text.length > BEFORE;
    const whole = isLongStart ? `…${piece.text.slice(-BEFORE).replace(/^\S*\s/, '')}` : piece.text;
    const text = whole.length > left ? `${whole.slice(0, left)}…` : whole;
    if (left <= 0) return [];
    left -= text.length;
    return [{ ...piece, text }];
  });
}
