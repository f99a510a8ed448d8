import { isEmptyQuery, parseQuery } from '../core/search/parse-query.ts';
import type { SearchQuery } from '../core/search/query.ts';
import { type RankedHits, rankHits, type SearchOrder } from '../core/search/rank-hits.ts';
import type { SegmentHits } from '../core/search/search-segment.ts';
import { guarded, storageFailure } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { isDamage } from './index-library.ts';
import { type ArticleHit, type PassageHit, passageIdsOf, showArticles, showPassages } from './show-hits.ts';

export interface SearchSettings {
  /** How many articles are given, and as many passages; 20 without it. */
  limit?: number;
  /** How many of each are passed over. */
  offset?: number;
  /** Other numbers for passages. */
  passageLimit?: number;
  passageOffset?: number;
  /** Most fitting first, or saved last first. */
  order?: SearchOrder;
  signal?: AbortSignal;
}

export interface SearchResult {
  articles: ArticleHit[];
  passages: PassageHit[];
  /** Of all that was found, not only of what is given. */
  total: { articles: number; passages: number };
  /** Ids of every article that was found, most fitting first: for filters and for choosing all. */
  articleIds(): string[];
  tookMs: number;
  /** False while articles wait to be indexed: more may be found soon. */
  isComplete: boolean;
}

const LIMIT = 20;

/**
 * What a reader typed, looked for in all that is saved: see `core/search/parse-query` for the language. An empty query
 * finds nothing.
 * @throws FailureError
 * @throws AbortError where the signal was aborted
 */
export async function searchLibrary(
  context: ServiceContext,
  typed: string,
  settings: SearchSettings = {},
): Promise<SearchResult> {
  const { limit = LIMIT, offset = 0, order = 'relevance', signal } = settings;
  const { passageLimit = limit, passageOffset = offset } = settings;
  const started = context.now();
  const query = parseQuery(typed);
  const found = isEmptyQuery(query) ? [] : await lookUp(context, query, signal);
  const ranked: RankedHits = rankHits(found ?? [], {
    order,
    articles: offset + limit,
    passages: passageOffset + passageLimit,
  });
  signal?.throwIfAborted();
  const shown = ranked.passages.slice(passageOffset);
  const passageIds = await guarded(() => passageIdsOf(context, shown));
  const { db } = context;
  const tables = [db.shelf, db.articles, db.bodies, db.passages, db.reflections, db.pending];
  // One transaction for all of it: each one costs a millisecond.
  const [articles, passages, waiting] = await guarded(() =>
    db.transaction('r', tables, () =>
      Promise.all([
        showArticles(context, query, ranked.articles.slice(offset)),
        showPassages(context, query, shown, passageIds),
        db.pending.count(),
      ]),
    ),
  );
  signal?.throwIfAborted();
  const isComplete = found !== null && waiting === 0;
  const articleIds = (): string[] => idsOf(found ?? []);
  return { articles, passages, total: ranked.total, articleIds, tookMs: context.now() - started, isComplete };
}

function idsOf(found: readonly SegmentHits[]): string[] {
  const most = found.reduce((sum, { segment }) => sum + segment.head.articleCount, 0);
  return rankHits(found, { order: 'relevance', articles: most, passages: 0 }).articles.map(
    ({ articleId }) => articleId,
  );
}

/** Null where there is no index, or a damaged one: that one is made anew by the next `indexLibrary`. */
async function lookUp(
  context: ServiceContext,
  query: SearchQuery,
  signal: AbortSignal | undefined,
): Promise<SegmentHits[] | null> {
  const { index } = context;
  try {
    return await index.reader.search(query, signal);
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    if (!isDamage(thrown)) throw storageFailure(thrown);
    // Where even that cannot be written, whoever brings the index up to date meets the same damage.
    await index.writer.markDamaged().catch(() => null);
    return null;
  }
}
