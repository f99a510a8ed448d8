import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { listen } from '../../messaging/wire.ts';
import { browser } from '../../platform/browser.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Wordmark } from '../../ui/brand/wordmark.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { ArticleFacts } from '../article-facts.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { namedTabId } from '../current-tab.ts';
import { library, onLibraryChange } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { loadPanel, type PanelState, revealInTab } from './panel-state.ts';
import { PassageItem } from './passage-item.tsx';

/** The workbench beside a page: its passages in document order, in step with the page and with other tabs. */
export function SidePanelPage() {
  const [state, setState] = useState<PanelState | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { toasts, push, dismiss } = useToasts();
  const turn = useRef(0);
  const shownTab = useRef<number | null>(null);
  shownTab.current = state?.tab?.id ?? null;
  const isShown = (tabId: number | undefined): boolean => shownTab.current === null || tabId === shownTab.current;

  const load = useCallback(async () => {
    const mine = ++turn.current;
    const next = await loadPanel();
    // An older answer must not overwrite a newer one.
    if (mine === turn.current) setState(next);
  }, []);

  useEffect(() => {
    const { signal, ...lifetime } = lifetimeOf();
    void load();
    onLibraryChange(() => void load(), signal);
    listen('tab.changed', (_change, sender) => isShown(sender.tab?.id) && void load(), signal);
    if (namedTabId() === null) followActiveTab(load, signal);
    return () => lifetime.end();
  }, [load]);

  async function reveal(id: string): Promise<void> {
    try {
      setActive(id);
      const found = await revealInTab(state?.tab ?? null, id);
      setProblem(found === 'lost' ? t('panel.lost') : null);
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
    }
  }

  async function remove(id: string): Promise<void> {
    try {
      const trashId = await library.removePassage(id);
      const undo = (): void => {
        library.restoreTrash(trashId).catch((thrown) => setProblem(t(`error.${toFailure(thrown).code}`)));
      };
      push({ id: trashId, text: t('passage.removed', { count: 1 }), action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
    }
  }

  return (
    <div class="panel">
      <header class="panel-head">
        <Wordmark label={t('app.name')} />
        <IconButton icon="books" label={t('popup.library')} onClick={() => void openSurface('library')} />
      </header>
      <main class="panel-main">
        {state === null ? (
          <Skeleton label={t('loading.label')} lines={6} />
        ) : (
          <>
            {state.article && (
              <section class="panel-article">
                <h1 class="panel-title">{state.article.title || t('article.untitled')}</h1>
                <ArticleFacts article={state.article} />
                <CirculationBadge circulation={state.article.circulation} />
                {state.article.note && <p class="panel-note">{state.article.note}</p>}
              </section>
            )}
            {problem && (
              <Banner tone="warning" onClose={() => setProblem(null)} closeLabel={t('close')}>
                {problem}
              </Banner>
            )}
            {state.failure && <Banner tone="info">{t(`error.${state.failure.code}`)}</Banner>}
            {state.passages.length > 0 ? (
              <>
                <h2 class="panel-count">{t('passage.count', { count: state.passages.length })}</h2>
                <ol class="panel-passages">
                  {state.passages.map((placed) => (
                    <li key={placed.passage.id}>
                      <PassageItem
                        placed={placed}
                        isActive={placed.passage.id === active}
                        onReveal={() => void reveal(placed.passage.id)}
                        onRemove={() => void remove(placed.passage.id)}
                      />
                    </li>
                  ))}
                </ol>
              </>
            ) : (
              !state.failure && (
                <EmptyState drawing="page" title={t('panel.emptyTitle')}>
                  {t('panel.emptyText')}
                </EmptyState>
              )
            )}
          </>
        )}
      </main>
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

function lifetimeOf(): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, end: () => controller.abort() };
}

function followActiveTab(load: () => Promise<void>, signal: AbortSignal): void {
  const onActivated = (): void => void load();
  const onUpdated = (_id: number, change: { status?: string | undefined }): void => {
    if (change.status === 'complete') void load();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
