import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Failure, type FailureCode, toFailure } from '../../core/model/failure.ts';
import { urlKey } from '../../core/url/url-key.ts';
import { t } from '../../i18n/t.ts';
import { hear } from '../../messaging/hear.ts';
import type { Announcements, SavedTab } from '../../messaging/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { currentTab } from '../current-tab.ts';
import { library, onLibraryChange } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { LinkedFile } from './linked-file.tsx';
import { PageForm } from './page-form.tsx';
import { PopupFoot } from './popup-foot.tsx';
import { PopupHead } from './popup-head.tsx';
import { PopupNext } from './popup-next.tsx';
import { type ShownFile, shownFile } from './shown-file.ts';
import { loadTabPage, type TabPage } from './tab-page.ts';

/** Failures that may be over a moment later. */
const PASSING: readonly FailureCode[] = ['page-settling', 'page-gone', 'unexpected'];

export function PopupPage() {
  const [page, setPage] = useState<TabPage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [file, setFile] = useState<ShownFile | null>(null);
  const { toasts, push, fail, dismiss } = useToasts();
  const shown = useRef<TabPage | null>(null);
  const turn = useRef(0);
  /** While a save is under way its own change of the library is no news: the form says when it is done. */
  const isSaving = useRef(false);
  const progress = useTabProgress();

  const load = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const loaded = await loadTabPage();
      if (mine !== turn.current) return;
      shown.current = loaded;
      setPage(loaded);
      setFailure(null);
    } catch (thrown) {
      const failed = toFailure(thrown);
      const found = await shownFile(failed);
      if (mine !== turn.current) return;
      setFile(found);
      setFailure(failed);
    }
  }, []);

  // Before the first drawing is on the screen: an effect would wait for it.
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    void load();
    onLibraryChange((change) => {
      const isOther = !change.isMany && shown.current !== null && change.urlKey !== urlKey(shown.current.url);
      if (!isOther && !isSaving.current) void load();
    }, lifetime.signal);
    return () => lifetime.abort();
  }, [load]);

  async function remove(id: string, title: string): Promise<void> {
    try {
      const trashId = await library.removeArticle(id);
      const onAction = (): void => void library.restoreTrash(trashId).catch(fail);
      push({ id: trashId, text: t('article.removed', { title }), action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  function retry(): void {
    setFailure(null);
    void load();
  }

  function tellRenewed({ article, outcome, versionId, missingFrom }: SavedTab): void {
    const action = versionId === null ? undefined : { label: t('undo'), onAction: () => void takeBack(versionId) };
    if (missingFrom !== null) {
      push({ id: 'part', tone: 'warning', text: t('popup.notRenewed', { page: missingFrom }) });
    } else if (outcome === 'known') push({ id: 'same', text: t('article.unchanged') });
    else push({ id: `renewed-${versionId ?? article.id}`, tone: 'success', text: t('article.renewed'), action });
    void load();
  }

  async function takeBack(versionId: string): Promise<void> {
    await library.takeBackRenewal(versionId).catch(fail);
  }

  function tellMissing(page: number): void {
    push({ id: 'missing', tone: 'warning', text: t('popup.savedPart', { page, last: page - 1 }) });
  }

  return (
    <main class="popup">
      <PopupHead page={page} />
      {failure && file ? (
        <div class="popup-blocked">
          <LinkedFile file={file} />
        </div>
      ) : failure ? (
        <div class="popup-blocked">
          <EmptyState
            drawing="page"
            title={t(failure.code === 'page-settling' ? 'popup.settlingTitle' : 'popup.blockedTitle')}
            action={PASSING.includes(failure.code) ? <Button onClick={retry}>{t('retry')}</Button> : undefined}
          >
            {t(`error.${failure.code}`)}
          </EmptyState>
        </div>
      ) : page ? (
        <PageForm
          key={page.saved?.id ?? 'new'}
          page={page}
          joining={progress?.step === 'joining' ? progress.page : null}
          onSaving={(isUnderWay) => {
            isSaving.current = isUnderWay;
          }}
          onSaved={(missingFrom) => {
            if (missingFrom !== null) tellMissing(missingFrom);
            void load();
          }}
          onRenewed={tellRenewed}
          onRemove={(saved) => void remove(saved.id, saved.title || t('article.untitled'))}
        />
      ) : (
        <div class="popup-loading">
          <Skeleton label={t('popup.reading')} lines={5} />
          {progress?.step === 'settling' && (
            <p class="popup-verdict" role="status">
              {t('popup.settling')}
            </p>
          )}
        </div>
      )}
      <PopupFoot page={page} />
      {(page !== null || failure !== null) && <PopupNext />}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </main>
  );
}

/** What the tab says that it is busy with, last. */
function useTabProgress(): Announcements['tab.progress'] | null {
  const [progress, setProgress] = useState<Announcements['tab.progress'] | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const tab = currentTab();
    hear(
      'tab.progress',
      (told, sender) => void tab.then((own) => own?.id === sender.tab?.id && setProgress(told)),
      lifetime.signal,
    );
    return () => lifetime.abort();
  }, []);
  return progress;
}
