import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import type { ShelfSelection } from '../../core/shelf/catalogue.ts';
import type { FacetName } from '../../core/shelf/facets.ts';
import { usualSort } from '../../core/shelf/shelf-order.ts';
import { hasFacets, noFacets, toggleFacet } from '../../core/shelf/shelf-view.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { goToExport } from '../export-address.ts';
import { PageHead } from '../page-head.tsx';
import { reviewArticles } from '../review-acts.ts';
import { useCursor } from '../use-cursor.ts';
import { useCovered, usePosition } from '../use-position.ts';
import { useSnapshots } from '../use-snapshots.ts';
import { useToasts } from '../use-toasts.ts';
import { ActiveFilters } from './active-filters.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { LibraryActions } from './library-actions.tsx';
import { LibraryContent } from './library-content.tsx';
import { LibraryDialogs, type OpenDialog } from './library-dialogs.tsx';
import type { LibraryCommand } from './library-keys.ts';
import { NextStrip } from './next-strip.tsx';
import { focusedArticle, isOfTheList, stepThroughResults } from './result-focus.ts';
import type { RowActs } from './row-acts.tsx';
import { useBulk } from './use-bulk.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { useResultPosition } from './use-result-position.ts';
import { useSearch } from './use-search.ts';
import { useSelection } from './use-selection.ts';
import { useShelf } from './use-shelf.ts';
import { listedChoice, useView } from './use-view.ts';

const RESULTS = 20;
const NO_ITEMS: readonly ShelfRow[] = [];

export function LibraryPage() {
  const { view, change, anchor } = useView();
  const shelf = useShelf(view.sort.by);
  useSnapshots();
  const { catalogue, version, topics } = shelf;
  const [limit, setLimit] = useState(anchor?.shown ?? RESULTS);
  const search = useSearch(view.query, limit, catalogue, version);
  const isSearching = view.query.trim() !== '';
  const only = isSearching ? (search.found?.ids ?? null) : null;

  const last = useRef<ShelfSelection | null>(null);
  const selection = useMemo(() => {
    // An order that is still being made, or words still being looked for, leave the list as it was.
    if (!catalogue?.isSorted(view.sort.by) || (isSearching && !only)) return last.current;
    last.current = catalogue.select({ facets: view.facets, sort: view.sort, only });
    return last.current;
  }, [catalogue, version, view.facets, view.sort, only, isSearching]);
  const items = selection?.items ?? NO_ITEMS;

  const list = useRef<VirtualListHandle>(null);
  const cursor = useCursor(items, list, '.th-article-hit');
  const { chosen, choose, chooseAll, clear } = useSelection(items);
  const chosenIds = useMemo(() => items.flatMap(({ id }) => (chosen.has(id) ? [id] : [])), [items, chosen]);
  const { toasts, push, fail, dismiss } = useToasts();
  const bulk = useBulk(push);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const covered = useCovered('.page-head');
  const isResults = isSearching && !view.isListed;
  usePosition(view, anchor, isResults ? null : (selection?.items ?? null), list);

  useResultPosition({ isOn: isResults, view, anchor, found: search.found, shown: limit, covered });

  useEffect(() => setLimit(anchor?.shown ?? RESULTS), [view.query, anchor]);

  const toggle = useCallback(
    (facet: FacetName, value: string) => change({ facets: toggleFacet(view.facets, facet, value) }),
    [change, view.facets],
  );
  const acts: RowActs = {
    choose,
    showTag: (tag) => change({ facets: { ...noFacets(), tag: [tag] }, query: '' }),
    correct: (id) => setDialog({ kind: 'correct', id }),
    mark: (ids, isRead) => void bulk.mark(ids, isRead),
    retag: (ids) => setDialog({ kind: 'tags', ids }),
    collect: (ids) => setDialog({ kind: 'topic', ids }),
    review: (ids) => void reviewArticles(ids, push),
    write: (ids) => location.assign(surfaceUrl('reports', { article: ids.join(',') })),
    exportNotes: (ids) => void goToExport({ kind: 'articles', ids }).catch(fail),
    remove: (ids) => {
      clear();
      void bulk.remove(ids);
    },
  };

  const run = (command: LibraryCommand): boolean => {
    const { index, place } = cursor;
    // Never what is out of sight: among results that is the list, with its row and all that is chosen in it.
    const at = isResults ? focusedArticle() : cursor.id;
    const targets = !isResults && chosenIds.length > 0 ? chosenIds : at === null ? [] : [at];
    const onTargets = (act: (ids: string[]) => void): boolean => {
      if (targets.length > 0) act(targets);
      return targets.length > 0;
    };
    if (isResults && stepThroughResults(command)) return true;
    if (isResults && isOfTheList(command)) return false;
    switch (command) {
      case 'search': {
        const field = document.querySelector<HTMLInputElement>('.library-search input');
        field?.focus();
        field?.select();
        return true;
      }
      case 'next':
        cursor.go(index === null ? place.current : index + 1);
        return true;
      case 'previous':
        cursor.go(index === null ? place.current : index - 1);
        return true;
      case 'first':
        cursor.go(0);
        return true;
      case 'last':
        cursor.go(items.length - 1);
        return true;
      case 'open':
        return cursor.open();
      case 'choose':
      case 'choose-range':
        if (cursor.id === null) cursor.go(place.current);
        else choose(cursor.id, command === 'choose-range');
        return true;
      case 'choose-all':
        chooseAll();
        return true;
      case 'read':
        return onTargets((ids) =>
          acts.mark(
            ids,
            ids.some((id) => catalogue?.get(id)?.readState !== 'read'),
          ),
        );
      case 'tags':
        return onTargets(acts.retag);
      case 'topic':
        return onTargets(acts.collect);
      case 'remove':
        return onTargets(acts.remove);
      case 'layout':
        change({ layout: view.layout === 'list' ? 'compact' : 'list' });
        return true;
      case 'filters': {
        const first = document.querySelector<HTMLElement>('.library-facets input');
        if (first?.checkVisibility()) first.focus();
        else setDialog({ kind: 'filters' });
        return true;
      }
      case 'leave':
        if (chosen.size > 0) clear();
        else (document.activeElement as HTMLElement | null)?.blur();
        return true;
      case 'help':
        setDialog({ kind: 'help' });
        return true;
    }
  };
  useLibraryKeys(run);

  const facets = selection && (
    <FacetPanel
      counts={selection.counts}
      chosen={view.facets}
      topics={topics}
      onToggle={toggle}
      onClear={(facet) => change({ facets: { ...view.facets, [facet]: [] } })}
    />
  );
  const isEmpty = catalogue !== null && catalogue.size === 0;
  return (
    <div class="library" style={{ '--library-head': `${covered}px` }}>
      <PageHead current="library">
        <div class="library-search">
          <TextField
            type="search"
            icon="search"
            label={t('library.search')}
            hideLabel
            placeholder={t('library.search')}
            value={view.query}
            onInput={(query) => change({ query })}
          />
        </div>
      </PageHead>
      <div class="library-body">
        {!isEmpty && (
          <aside class="library-facets" aria-label={t('library.filter')}>
            {facets}
          </aside>
        )}
        <main class="library-main" onFocusIn={cursor.onFocusIn} onFocusOut={cursor.onFocusOut}>
          <LibraryActions
            isEmpty={catalogue === null || isEmpty}
            isNarrowed={isSearching || hasFacets(view.facets)}
            onExport={() => void goToExport(listedChoice(view)).catch(fail)}
            onHelp={() => setDialog({ kind: 'help' })}
          />
          {shelf.failure && (
            <Banner tone="error" action={{ label: t('retry'), onAction: shelf.reload }}>
              {t(`error.${shelf.failure.code}`)}
            </Banner>
          )}
          {!isEmpty && <NextStrip />}
          <ActiveFilters
            chosen={view.facets}
            topics={topics}
            onToggle={toggle}
            onClearAll={() => change({ facets: noFacets() })}
          />
          <LibraryContent
            view={view}
            shelf={shelf}
            selection={selection}
            search={search}
            chosen={chosen}
            chosenCount={chosenIds.length}
            acts={acts}
            cursor={cursor.index}
            covered={covered}
            list={list}
            onChange={change}
            onChooseAll={(isChosen) => (isChosen ? chooseAll() : clear())}
            onFilters={() => setDialog({ kind: 'filters' })}
            onShowAll={() => change({ query: '', facets: noFacets() })}
            onSortBy={(by) => {
              const usual = usualSort(by);
              const isSame = view.sort.by === by;
              change({ sort: isSame ? { by, isDescending: !view.sort.isDescending } : usual });
            }}
            onMore={() => setLimit(limit * 2)}
          />
        </main>
      </div>
      <BulkBar
        ids={isResults ? [] : chosenIds}
        shown={items.length}
        work={bulk.work}
        onStop={bulk.stop}
        acts={acts}
        onChooseAll={chooseAll}
        onClear={clear}
      />
      <LibraryDialogs
        dialog={dialog}
        catalogue={catalogue}
        filters={facets}
        shown={items.length}
        hasFilters={hasFacets(view.facets)}
        onClearFilters={() => change({ facets: noFacets() })}
        onRetag={(ids, tags) => void bulk.retag(ids, tags)}
        push={push}
        onClose={() => setDialog(null)}
      />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
