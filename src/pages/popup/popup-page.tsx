import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { urlKey } from '../../core/url/url-key.ts';
import { t } from '../../i18n/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { library, onLibraryChange } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { PageForm } from './page-form.tsx';
import { PopupFoot } from './popup-foot.tsx';
import { PopupHead } from './popup-head.tsx';
import { loadTabPage, type TabPage } from './tab-page.ts';

export function PopupPage() {
  const [page, setPage] = useState<TabPage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { toasts, push, dismiss } = useToasts();
  const shown = useRef<TabPage | null>(null);
  const turn = useRef(0);
  /** While a save is under way its own change of the library is no news: the form says when it is done. */
  const isSaving = useRef(false);

  const load = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const loaded = await loadTabPage();
      if (mine !== turn.current) return;
      shown.current = loaded;
      setPage(loaded);
      setFailure(null);
    } catch (thrown) {
      if (mine === turn.current) setFailure(toFailure(thrown));
    }
  }, []);

  useEffect(() => {
    const lifetime = new AbortController();
    void load();
    onLibraryChange((change) => {
      const isOther = shown.current !== null && change.urlKey !== urlKey(shown.current.url);
      if (!isOther && !isSaving.current) void load();
    }, lifetime.signal);
    return () => lifetime.abort();
  }, [load]);

  async function remove(id: string, title: string): Promise<void> {
    const fail = (thrown: unknown): void =>
      push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
    try {
      const trashId = await library.removeArticle(id);
      const onAction = (): void => void library.restoreTrash(trashId).catch(fail);
      push({ id: trashId, text: t('article.removed', { title }), action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <main class="popup">
      <PopupHead page={page} />
      {failure ? (
        <div class="popup-blocked">
          <EmptyState drawing="page" title={t('popup.blockedTitle')}>
            {t(`error.${failure.code}`)}
          </EmptyState>
        </div>
      ) : page ? (
        <PageForm
          key={page.saved?.id ?? 'new'}
          page={page}
          onSaving={(isUnderWay) => {
            isSaving.current = isUnderWay;
          }}
          onSaved={load}
          onRemove={(saved) => void remove(saved.id, saved.title || t('article.untitled'))}
        />
      ) : (
        <div class="popup-loading">
          <Skeleton label={t('popup.reading')} lines={5} />
        </div>
      )}
      <PopupFoot page={page} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </main>
  );
}
