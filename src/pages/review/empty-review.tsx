import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ReviewToday } from '../../services/review-queue.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { TakeOld } from './take-old.tsx';

export interface EmptyReviewProps {
  today: ReviewToday;
  push: (toast: ToastMessage) => void;
  onMore: (count: number) => void;
  onSchedule: () => void;
}

/** Nothing is left to be asked: done for the day, nothing due, or nothing in review yet. */
export function EmptyReview({ today, push, onMore, onSchedule }: EmptyReviewProps) {
  const { done, more, inReview } = today;
  if (inReview === 0 && done === 0) return <NothingYet today={today} push={push} />;
  return (
    <EmptyState
      drawing="sheaf"
      title={t(done > 0 ? 'review.endTitle' : 'review.restTitle')}
      action={
        <>
          {more > 0 && <Button onClick={() => onMore(more)}>{t('review.endMore', { count: more })}</Button>}
          <Button variant="quiet" onClick={onSchedule}>
            {t('review.view.schedule')}
          </Button>
        </>
      }
    >
      {done > 0 ? t('review.endText', { count: done }) : t('review.restText')}
    </EmptyState>
  );
}

function NothingYet({ today, push }: Pick<EmptyReviewProps, 'today' | 'push'>) {
  const { daily, takenIn } = today.settings;
  const [old, setOld] = useState(0);
  useEffect(() => {
    library.countByRole(takenIn).then(
      (counts) => setOld(counts.reduce((sum, count) => sum + count, 0)),
      (thrown) => logQuietly('passages not counted', thrown),
    );
  }, [takenIn]);
  return (
    <EmptyState
      drawing="book"
      title={t('review.emptyTitle')}
      action={
        old > 0 ? (
          <TakeOld roles={takenIn} count={old} push={push} isMain />
        ) : (
          <Button onClick={() => location.assign(surfaceUrl('library'))}>{t('popup.library')}</Button>
        )
      }
    >
      <p>{t('review.emptyText')}</p>
      {old > 0 && <p>{t('review.emptyOld', { count: old, daily })}</p>}
    </EmptyState>
  );
}
