import { useId, useState } from 'preact/hooks';
import type { Article, ArticleBody } from '../../core/model/article.ts';
import type { ArticleVersion } from '../../core/model/article-version.ts';
import type { ShownImage } from '../../dom/sanitise/fill-slot.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { formatTime } from '../format.ts';
import { library } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { SavedBody } from './saved-body.tsx';
import { VersionDiff } from './version-diff.tsx';
import { VersionList } from './version-list.tsx';

export interface VersionsViewProps {
  article: Article;
  /** The copy that is read now. */
  body: ArticleBody;
  /** The older ones, newest first. */
  versions: readonly ArticleVersion[];
  images: ReadonlyMap<string, ShownImage | null> | null;
}

/** Copies of one article by day: what changed from one to the next, and each of them to be read. */
export function VersionsView({ article, body, versions, images }: VersionsViewProps) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [mode, setMode] = useState<'changes' | 'text'>('changes');
  const { toasts, push, fail, dismiss } = useToasts();
  const titleId = useId();
  const at = Math.max(
    0,
    versions.findIndex(({ id }) => id === chosenId),
  );
  const chosen = versions[at];
  const current = { savedAt: body.takenAt ?? article.savedAt, text: body.text };
  /** The copy that came after the chosen one. */
  const newer = at > 0 ? (versions[at - 1] as ArticleVersion) : current;

  async function makeCurrent(version: ArticleVersion): Promise<void> {
    try {
      const keptId = await library.useVersion(version.id);
      const undo = (): void => void (keptId && library.useVersion(keptId).catch(fail));
      const action = keptId ? { label: t('undo'), onAction: undo } : undefined;
      const text = t('versions.used', { when: formatTime(version.savedAt) });
      push({ id: `used-${version.id}`, tone: 'success', text, action });
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function remove(version: ArticleVersion): Promise<void> {
    try {
      const trashId = await library.removeVersion(version.id);
      const undo = (): void => void library.restoreTrash(trashId).catch(fail);
      const text = t('versions.removed', { when: formatTime(version.savedAt) });
      push({ id: `removed-${version.id}`, text, action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <div class="versions">
      <VersionList current={current} versions={versions} chosenId={chosen?.id ?? null} onChoose={setChosenId} />
      {chosen ? (
        <section class="versions-chosen" aria-labelledby={titleId}>
          <h3 class="versions-title" id={titleId}>
            {t('versions.of', { when: formatTime(chosen.savedAt) })}
          </h3>
          <div class="versions-acts">
            <SegmentedControl
              label={t('versions.show')}
              value={mode}
              options={[
                { value: 'changes', label: t('versions.changes') },
                { value: 'text', label: t('versions.read') },
              ]}
              onChange={setMode}
            />
            <span class="versions-acts-rest">
              <Button size="sm" variant="quiet" icon="undo" onClick={() => void makeCurrent(chosen)}>
                {t('versions.use')}
              </Button>
              <Button size="sm" variant="quiet" icon="trash" onClick={() => void remove(chosen)}>
                {t('versions.remove')}
              </Button>
            </span>
          </div>
          {mode === 'changes' ? (
            <>
              <p class="versions-hint">
                {t(newer === current ? 'versions.againstCurrent' : 'versions.againstNext', {
                  when: formatTime(newer.savedAt),
                })}
              </p>
              <VersionDiff key={`${chosen.id}-${newer.savedAt}`} before={chosen.text} after={newer.text} />
            </>
          ) : (
            <article class="versions-text" lang={article.lang || undefined}>
              <p class="versions-hint">{t('versions.readOnly')}</p>
              <h4 class="versions-text-title">{chosen.title}</h4>
              <SavedBody key={chosen.id} body={chosen} images={images} />
            </article>
          )}
        </section>
      ) : (
        <p class="versions-hint">{t('versions.none')}</p>
      )}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
