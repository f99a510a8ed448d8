import type { RefObject } from 'preact';
import type { ShelfSelection } from '../../core/shelf/catalogue.ts';
import { FACETS } from '../../core/shelf/facets.ts';
import type { SortName } from '../../core/shelf/shelf-order.ts';
import { hasFacets, type ShelfView } from '../../core/shelf/shelf-view.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { LibraryTools } from './library-tools.tsx';
import type { RowActs } from './row-acts.tsx';
import { SearchView } from './search-view.tsx';
import { ShelfList } from './shelf-list.tsx';
import type { SearchState } from './use-search.ts';
import type { Shelf } from './use-shelf.ts';

export interface LibraryContentProps {
  view: ShelfView;
  shelf: Shelf;
  selection: ShelfSelection | null;
  search: SearchState;
  chosen: ReadonlySet<string>;
  chosenCount: number;
  acts: RowActs;
  cursor: number | null;
  covered: number;
  list: RefObject<VirtualListHandle | null>;
  onChange: (next: Partial<ShelfView>) => void;
  onChooseAll: (isChosen: boolean) => void;
  onFilters: () => void;
  onShowAll: () => void;
  onSortBy: (by: SortName) => void;
  onMore: () => void;
}

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** The list, what was found, or why there is nothing to show. */
export function LibraryContent(props: LibraryContentProps) {
  const { view, shelf, selection, search, chosen, acts, cursor, covered, list } = props;
  const { onChange, onShowAll, onSortBy } = props;
  const shared = { layout: view.layout, sort: view.sort, onSort: onSortBy, acts, covered, version: shelf.version };
  if (!shelf.catalogue || !selection) {
    const isPlain = view.query === '' && !hasFacets(view.facets) && view.sort.by === 'saved' && view.sort.isDescending;
    if (shelf.newest && shelf.newest.length > 0 && isPlain) {
      return <ShelfList {...shared} items={shelf.newest} chosen={NOTHING_CHOSEN} cursor={null} handle={list} />;
    }
    return shelf.failure ? null : <Skeleton label={t('loading.label')} lines={12} />;
  }
  if (shelf.catalogue.size === 0) return <EmptyLibrary />;
  const isSearching = view.query.trim() !== '';
  const tools = (
    <LibraryTools
      shown={selection.items.length}
      total={shelf.catalogue.size}
      chosen={props.chosenCount}
      filters={FACETS.reduce((sum, facet) => sum + view.facets[facet].length, 0)}
      sort={view.sort}
      layout={view.layout}
      onChooseAll={props.onChooseAll}
      onFilters={props.onFilters}
      onSort={(sort) => onChange({ sort })}
      onLayout={(layout) => onChange({ layout })}
    />
  );
  if (isSearching && !view.isListed) {
    return (
      <SearchView
        search={search}
        items={selection.items}
        isNarrowed={hasFacets(view.facets)}
        onList={() => onChange({ isListed: true })}
        onFilters={props.onFilters}
        onShowAll={onShowAll}
        onMore={props.onMore}
      />
    );
  }
  return (
    <>
      {isSearching && (
        <p class="library-listed">
          {t('search.listed', { query: view.query })}{' '}
          <Button size="sm" variant="quiet" icon="search" onClick={() => onChange({ isListed: false })}>
            {t('search.unlist')}
          </Button>
        </p>
      )}
      {tools}
      {selection.items.length === 0 ? (
        <NothingFits onShowAll={onShowAll} />
      ) : (
        <ShelfList {...shared} items={selection.items} chosen={chosen} cursor={cursor} handle={list} />
      )}
    </>
  );
}

function EmptyLibrary() {
  return (
    <EmptyState
      drawing="book"
      title={t('library.emptyTitle')}
      action={
        <Button variant="primary" icon="document" onClick={() => location.assign(surfaceUrl('welcome'))}>
          {t('library.emptyAction')}
        </Button>
      }
    >
      {t('library.emptyText')}
    </EmptyState>
  );
}

function NothingFits({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      drawing="search"
      title={t('library.nothingTitle')}
      action={<Button onClick={onShowAll}>{t('library.showAll')}</Button>}
    >
      {t('library.nothingText')}
    </EmptyState>
  );
}
