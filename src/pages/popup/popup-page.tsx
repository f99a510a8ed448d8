import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { onLibraryChange } from '../page-library.ts';
import { PageForm } from './page-form.tsx';
import { PopupFoot } from './popup-foot.tsx';
import { PopupHead } from './popup-head.tsx';
import { loadTabPage, type TabPage } from './tab-page.ts';

export function PopupPage() {
  const [page, setPage] = useState<TabPage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = useCallback(async () => {
    try {
      setPage(await loadTabPage());
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, []);

  useEffect(() => {
    const lifetime = new AbortController();
    void load();
    onLibraryChange(() => void load(), lifetime.signal);
    return () => lifetime.abort();
  }, [load]);

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
        <PageForm key={page.saved?.id ?? 'new'} page={page} onSaved={load} />
      ) : (
        <div class="popup-loading">
          <Skeleton label={t('popup.reading')} lines={5} />
        </div>
      )}
      <PopupFoot page={page} />
    </main>
  );
}
