import { useMemo, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { lacksCopy } from '../../core/model/lacks-copy.ts';
import { countFacets, filterPassages, isFiltering, NO_FILTER } from '../../core/passages/filter-passages.ts';
import { hasOwnOrder } from '../../core/passages/own-order.ts';
import { urlKey } from '../../core/url/url-key.ts';
import { t } from '../../i18n/t.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Wordmark } from '../../ui/brand/wordmark.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { AddToTopic } from '../add-to-topic.tsx';
import { ArticleFacts } from '../article-facts.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { CopyBadge } from '../copy-badge.tsx';
import { openExport } from '../export-address.ts';
import { PlaceReflections } from '../reflections/place-reflections.tsx';
import { useToasts } from '../use-toasts.ts';
import { LostPassages } from './lost-passages.tsx';
import { OrderControl } from './order-control.tsx';
import { PageMap } from './page-map.tsx';
import { PageNote } from './page-note.tsx';
import type { PanelState } from './panel-state.ts';
import { namesOf, PassageFilters } from './passage-filters.tsx';
import { PassageList } from './passage-list.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { ordered, useOwnOrder } from './use-own-order.ts';
import { usePanel } from './use-panel.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { usePassageActions, type Writing } from './use-passage-actions.ts';
import { useTabView } from './use-tab-view.ts';

const LOST = 'lost';

/** The workbench beside a page: its passages below its headings, in step with the page and with other tabs. */
export function SidePanelPage() {
  const { state, view, setView, follower } = usePanel();
  const { filter, order, folded } = view;
  const [problem, setProblem] = useState<string | null>(null);
  const { toasts, push, dismiss } = useToasts();
  const layout = useTabView(state);
  const [writing, setWriting] = useState<Writing | null>(null);

  const passages = state?.passages ?? [];
  const inOrder = useMemo(() => ordered(passages, order), [passages, order]);
  const counts = useMemo(() => countFacets(passages, filter), [passages, filter]);
  const all = useMemo(() => countFacets(passages, NO_FILTER), [passages]);
  const shown = useMemo(() => {
    const fitting = new Set(filterPassages(inOrder, filter));
    // What is being written stays in sight, even where it fits the filter no more.
    return inOrder.filter((placed) => fitting.has(placed) || placed.passage.id === writing?.passageId);
  }, [inOrder, filter, writing]);
  const isFiltered = isFiltering(filter);

  const own = useOwnOrder({
    state,
    follower,
    push,
    toasts,
    dismiss,
    onProblem: (thrown) => setProblem(t(`error.${toFailure(thrown).code}`)),
  });
  const actions = usePassageActions({
    state,
    shown,
    writing,
    setWriting,
    push,
    dismiss,
    onProblem: setProblem,
    moveBeside: order === 'own' ? own.move : null,
  });
  const offerOwnOrder = (): void =>
    push({
      id: 'offer-own-order',
      tone: 'info',
      text: t('panel.move.refused'),
      action: { label: t('panel.order.own'), onAction: () => setView({ order: 'own' }) },
    });
  usePanelKeys(actions, order === 'own' ? null : offerOwnOrder);

  const exportArticle = (id: string | undefined): void => {
    if (id === undefined) return;
    openExport({ kind: 'articles', ids: [id] }).catch((thrown) => setProblem(t(`error.${toFailure(thrown).code}`)));
  };

  const fold = (key: string, isFolded: boolean): void =>
    setView({ folded: isFolded ? [...folded, key] : folded.filter((one) => one !== key) });
  const lost = shown.filter((placed) => placed.state === 'lost');

  return (
    <div class="panel">
      <header class="panel-head">
        <Wordmark label={t('app.name')} />
        {isFiltered && (
          <Button
            size="sm"
            icon="filter"
            title={namesOf(filter).join(', ')}
            onClick={() => scrollTo({ top: 0, behavior: 'instant' })}
          >
            <span aria-hidden="true">{`${shown.length}/${passages.length}`}</span>
            <span class="th-hidden">{t('panel.filter.shown', { shown: shown.length, total: passages.length })}</span>
          </Button>
        )}
        {state?.article && state.article.circulation === null && (
          <IconButton icon="download" label={t('export.one')} onClick={() => exportArticle(state.article?.id)} />
        )}
        <IconButton icon="books" label={t('popup.library')} onClick={() => void openSurface('library')} />
      </header>
      <main class="panel-body">
        {layout && <PageMap layout={layout} passages={shown} activeId={actions.active} onGo={actions.reveal} />}
        <div class="panel-main">
          {state === null ? (
            <div class="panel-loading">
              <Skeleton label={t('loading.label')} lines={6} />
            </div>
          ) : (
            <>
              <PanelArticle state={state} onRemoveReflection={actions.removeReflection} />
              {problem && (
                <Banner tone="warning" live onClose={() => setProblem(null)} closeLabel={t('close')}>
                  {problem}
                </Banner>
              )}
              <PanelFailures state={state} onRetry={() => void follower.follow()} />
              {passages.length > 0 ? (
                <>
                  <h2 class="panel-count">{t('passage.count', { count: passages.length })}</h2>
                  <PassageFilters
                    filter={filter}
                    counts={counts}
                    all={all}
                    shown={shown.length}
                    total={passages.length}
                    onFilter={(change) => setView({ filter: { ...filter, ...change } })}
                  />
                  {passages.length > 1 && (
                    <OrderControl
                      order={order}
                      hasOwn={hasOwnOrder(passages.map(({ passage }) => passage))}
                      onOrder={(next) => setView({ order: next })}
                      onDrop={own.drop}
                    />
                  )}
                  <LostPassages
                    lost={lost}
                    isFolded={folded.includes(LOST)}
                    onFold={(isFolded) => fold(LOST, isFolded)}
                    onRead={state.article && lacksCopy(state.article) ? null : actions.readCopy}
                  />
                  {shown.length > 0 ? (
                    <PassageList
                      passages={shown}
                      body={state.body}
                      reflections={state.reflections}
                      order={order}
                      folded={folded}
                      onFold={fold}
                      actions={actions}
                    />
                  ) : (
                    <EmptyState
                      drawing="search"
                      title={t('panel.filter.none')}
                      action={<Button onClick={() => setView({ filter: NO_FILTER })}>{t('panel.filter.clear')}</Button>}
                    >
                      {t('panel.filter.noneText', { count: passages.length })}
                    </EmptyState>
                  )}
                  <ShortcutHelp />
                </>
              ) : (
                !state.failure &&
                !state.libraryFailure && (
                  <EmptyState drawing="page" title={t('panel.emptyTitle')}>
                    {t('panel.emptyText')}
                  </EmptyState>
                )
              )}
            </>
          )}
        </div>
      </main>
      <p class="th-hidden" role="status">
        {actions.announcement}
      </p>
      {actions.adding !== null && (
        <AddToTopic
          items={[{ kind: 'passage', passageId: actions.adding }]}
          push={push}
          onClose={() => actions.addToTopic(null)}
        />
      )}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

/** What is known and written of the article as a whole. */
function PanelArticle({ state, onRemoveReflection }: { state: PanelState; onRemoveReflection: (id: string) => void }) {
  const { article, reflections, tab, url, failure, libraryFailure } = state;
  const canWrite = tab !== null && url !== '' && !libraryFailure && (article !== null || !failure);
  return (
    <section class="panel-article">
      {article && (
        <>
          <h1 class="panel-title">{article.title || t('article.untitled')}</h1>
          <ArticleFacts article={article} />
          <CirculationBadge circulation={article.circulation} />
          {lacksCopy(article) && <CopyBadge />}
        </>
      )}
      {canWrite && <PageNote key={urlKey(url)} tabId={tab.id} url={url} article={article} />}
      {article && (
        <PlaceReflections
          key={article.id}
          place={{ articleId: article.id, passageId: null }}
          about={article.title || t('article.untitled')}
          reflections={reflections}
          onRemove={onRemoveReflection}
        />
      )}
    </section>
  );
}

function PanelFailures({ state, onRetry }: { state: PanelState; onRetry: () => void }) {
  const { failure, libraryFailure } = state;
  if (libraryFailure) {
    return (
      <Banner tone="error" action={{ label: t('retry'), onAction: onRetry }}>
        {t(`error.${libraryFailure.code}`)}
      </Banner>
    );
  }
  return failure && <Banner tone="info">{t(`error.${failure.code}`)}</Banner>;
}
