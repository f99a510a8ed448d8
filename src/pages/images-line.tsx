import { useState } from 'preact/hooks';
import type { MissingImage, MissingReason } from '../core/model/article.ts';
import { toFailure } from '../core/model/failure.ts';
import { type MessageKey, t } from '../i18n/t.ts';
import { call } from '../messaging/wire.ts';
import type { ImageState } from '../services/images.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { wantImages } from './want-images.ts';

export interface ImagesLineProps {
  articleId: string;
  state: Pick<ImageState, 'missing' | 'unasked' | 'job'> & { images: { length: number } };
  /** The tab that shows the page, where one is known. */
  tabId?: number | null;
  /** One line: the reasons are told at rest over the count. */
  compact?: boolean;
}

/** Reasons that another try, or access, may do away with. */
const PASSING: readonly MissingReason[] = ['no-access', 'offline', 'not-found', 'over-total'];

/** How many pictures the copy has and lacks, why, and the way to the missing ones. Nothing where there are none. */
export function ImagesLine({ articleId, state, tabId = null, compact = false }: ImagesLineProps) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { images, missing, unasked, job } = state;
  const lacking = missing.length + unasked.length;
  if (images.length + lacking === 0) return null;

  const gettable = [...unasked, ...missing.filter(({ reason }) => PASSING.includes(reason)).map(({ url }) => url)];
  // Straight in the click: both browsers ask for a gesture.
  const want = (): void => {
    setAsking(true);
    setProblem(null);
    wantImages({ articleId, tabId }, gettable)
      .then(
        (isAllowed) => !isAllowed && setProblem(t('images.refused')),
        (thrown) => setProblem(t(`error.${toFailure(thrown).code}`)),
      )
      .finally(() => setAsking(false));
  };

  return (
    <section class="images-line" aria-label={t('images.label')}>
      {job ? (
        <Progress articleId={articleId} done={job.total - job.waiting.length} total={job.total} />
      ) : (
        <>
          <p class="images-count" role="status" title={compact ? reasonLines(missing).join('\n') : undefined}>
            <Icon name={lacking > 0 ? 'warning' : 'check'} size="sm" />
            <span>
              {lacking > 0
                ? t(compact ? 'images.countShort' : 'images.countMissing', { had: images.length, missing: lacking })
                : t('images.count', { count: images.length })}
            </span>
          </p>
          {gettable.length > 0 && (
            <Button size="sm" icon="download" busy={isAsking} onClick={want} title={t('images.fetchHint')}>
              {t(compact ? 'images.fetchShort' : 'images.fetch', { count: gettable.length })}
            </Button>
          )}
        </>
      )}
      {!job && !compact && missing.length > 0 && (
        <ul class="images-reasons">
          {reasonLines(missing).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {problem && <p class="images-problem">{problem}</p>}
    </section>
  );
}

function Progress({ articleId, done, total }: { articleId: string; done: number; total: number }) {
  const [isStopping, setStopping] = useState(false);
  return (
    <>
      <p class="images-count">
        <span class="th-spinner" />
        <span>{t('images.progress', { done, total })}</span>
        <progress class="images-progress" value={done} max={total} aria-label={t('images.label')} />
      </p>
      <Button
        size="sm"
        variant="quiet"
        busy={isStopping}
        onClick={() => {
          setStopping(true);
          void call('images.stop', { articleId }).finally(() => setStopping(false));
        }}
      >
        {t('images.stop')}
      </Button>
    </>
  );
}

/** Each reason once, with how many it took. */
function reasonLines(missing: readonly MissingImage[]): string[] {
  const counts = new Map<MissingReason, number>();
  for (const { reason } of missing) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => t(`images.reason.${reason}` satisfies MessageKey, { count }));
}
