import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ArticleRoom } from '../../services/room.ts';
import { Banner } from '../../ui/banner.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { formatSize } from '../format-size.ts';
import { PageHead } from '../page-head.tsx';
import { library } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';
import { ArticleSizes } from './article-sizes.tsx';
import { FreeDialog } from './free-dialog.tsx';
import { FreeSection } from './free-section.tsx';
import { FREEABLE, type Freeable, roomOf } from './freeable.ts';
import { RoomBar } from './room-bar.tsx';
import { type RoomFacts, useRoom } from './use-room.ts';

export function StoragePage() {
  const { facts, failure, reload } = useRoom();
  const { work, run, stop } = useWork();
  const { toasts, push, fail, dismiss } = useToasts();
  const [freeing, setFreeing] = useState<{ what: Freeable; articles: readonly ArticleRoom[] } | null>(null);

  async function free(what: Freeable, articles: readonly ArticleRoom[], forGood: boolean): Promise<void> {
    const done: ArticleRoom[] = [];
    const trashIds: string[] = [];
    try {
      await run(t('storage.freeing'), async ({ report, signal }) => {
        for (const article of articles) {
          if (signal.aborted) break;
          report(done.length / articles.length);
          const trashId = await library.freeContents(article.id, what, forGood);
          if (trashId !== null) trashIds.push(trashId);
          done.push(article);
        }
      });
    } catch (thrown) {
      fail(thrown);
    }
    reload();
    if (done.length === 0) return;
    const words = { what: t(`storage.what.${what}`), count: done.length, size: formatSize(roomOf(done, what)) };
    const action = { label: t('undo'), onAction: () => void putBack(trashIds) };
    push({
      id: `freed-${Date.now()}`,
      text: t(forGood ? 'storage.freedForGood' : 'storage.freed', words),
      ...(trashIds.length > 0 && { action }),
    });
  }

  async function putBack(trashIds: string[]): Promise<void> {
    try {
      await run(t('trash.restoring'), ({ report, signal }) =>
        library.restoreArticles(trashIds, { signal, onProgress: (done) => report(done / trashIds.length) }),
      );
    } catch (thrown) {
      fail(thrown);
    }
    reload();
  }

  return (
    <div class="page">
      <PageHead current={null} />
      <main class="page-main">
        <h1 class="page-title">{t('storage.heading')}</h1>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {facts ? (
          <Facts facts={facts} onFree={(what, articles) => setFreeing({ what, articles })} />
        ) : (
          !failure && <Skeleton label={t('loading.label')} lines={8} />
        )}
      </main>
      {freeing && (
        <FreeDialog
          {...freeing}
          onClose={() => setFreeing(null)}
          onConfirm={(forGood) => {
            setFreeing(null);
            void free(freeing.what, freeing.articles, forGood);
          }}
        />
      )}
      <WorkDialog work={work} onStop={stop} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

interface FactsProps {
  facts: RoomFacts;
  onFree: (what: Freeable, articles: readonly ArticleRoom[]) => void;
}

function Facts({ facts, onFree }: FactsProps) {
  const { room, usage, quota, isKept } = facts;
  const { articles, trashed, trash } = room;
  const hasFreeable = articles.some(({ size }) => FREEABLE.some((what) => size[what] > 0));
  const now = Date.now();
  return (
    <>
      <section class="storage-part" aria-label={t('storage.kinds')}>
        <p class="storage-used">
          {t('storage.used', { size: formatSize(usage) })}
          {quota > 0 && <span class="storage-quota"> {t('storage.quota', { size: formatSize(quota) })}</span>}
        </p>
        <RoomBar facts={facts} />
        <p class="free-hint">{t('storage.rough')}</p>
        <p class="storage-kept">
          <Icon name={isKept ? 'check' : 'warning'} />
          <span>{t(isKept ? 'storage.kept' : 'storage.notKept')}</span>
        </p>
      </section>
      <section class="storage-part" aria-labelledby="storage-free">
        <h2 id="storage-free">{t('storage.free')}</h2>
        <p class="page-lead">{t('storage.freeLead')}</p>
        {!hasFreeable && trashed === 0 && <p>{t('storage.nothing')}</p>}
        {FREEABLE.map((what) => (
          <FreeSection key={what} what={what} articles={articles} now={now} onFree={(some) => onFree(what, some)} />
        ))}
        {trashed > 0 && (
          <section class="free" aria-label={t('storage.trash')}>
            <div class="free-head">
              <div class="free-words">
                <h3 class="free-title">{t('storage.trash')}</h3>
                <p class="free-hint">{t('storage.trashHint', { count: trashed })}</p>
              </div>
              <p class="free-size">{formatSize(trash)}</p>
            </div>
            <p>
              <a href={surfaceUrl('trash')}>{t('storage.openTrash')}</a>
            </p>
          </section>
        )}
      </section>
      <section class="storage-part" aria-labelledby="storage-sizes">
        <h2 id="storage-sizes">{t('storage.bySize')}</h2>
        {articles.length === 0 ? <p>{t('storage.empty')}</p> : <ArticleSizes articles={articles} />}
      </section>
    </>
  );
}
