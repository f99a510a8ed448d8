import { useMemo } from 'preact/hooks';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SearchResults } from './search-results.tsx';
import type { SearchState } from './use-search.ts';

export interface SearchViewProps {
  search: SearchState;
  /** The articles that were found and fit the filters. */
  items: readonly ShelfRow[];
  isNarrowed: boolean;
  onList: () => void;
  onFilters: () => void;
  onShowAll: () => void;
  onMore: () => void;
}

/** What is found as one types, and what to do where that is nothing. */
export function SearchView({ search, items, isNarrowed, onList, onFilters, onShowAll, onMore }: SearchViewProps) {
  const { found, query, failure } = search;
  const fitting = useMemo(() => new Set(items.map(({ id }) => id)), [items]);
  if (failure) return <Banner tone="error">{t(`error.${failure.code}`)}</Banner>;
  if (!found) return <Skeleton label={t('search.searching')} lines={8} />;
  const articles = isNarrowed ? found.articles.filter(({ item }) => fitting.has(item.id)) : found.articles;
  const passages = isNarrowed ? found.passages.filter(({ item }) => fitting.has(item.id)) : found.passages;
  const total = isNarrowed ? { articles: items.length, passages: passages.length } : found.total;
  const isNothing = articles.length === 0 && passages.length === 0;
  const number = (count: number): string => count.toLocaleString(getLocale());
  return (
    <>
      <div class="result-tools">
        <p role="status" class="result-count">
          {isNothing
            ? t('search.nothing', { query })
            : t('search.found', { articles: number(total.articles), passages: number(total.passages) })}
        </p>
        <span class="library-filter-button">
          <Button icon="filter" hasPopup="dialog" onClick={onFilters}>
            {t('library.filter')}
          </Button>
        </span>
        {items.length > 0 && (
          <Button icon="list" onClick={onList}>
            {t('search.list')}
          </Button>
        )}
      </div>
      {!found.isComplete && <Banner>{t('search.incomplete')}</Banner>}
      {isNothing ? (
        <EmptyState
          drawing="search"
          title={t('search.nothing', { query })}
          action={<Button onClick={onShowAll}>{t('library.showAll')}</Button>}
        >
          {t(isNarrowed ? 'search.nothingNarrowed' : 'search.nothingText')}
        </EmptyState>
      ) : (
        <SearchResults
          articles={articles}
          passages={passages}
          total={total}
          hasMore={found.articles.length < found.total.articles || found.passages.length < found.total.passages}
          onMore={onMore}
        />
      )}
    </>
  );
}
