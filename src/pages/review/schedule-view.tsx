import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { ReviewSettings } from '../../core/review/review-settings.ts';
import { t } from '../../i18n/t.ts';
import type { ReviewStatistics } from '../../services/review-statistics.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library, onLibraryChange } from '../page-library.ts';
import { LoadChart, type LoadDays } from './load-chart.tsx';
import { RetentionChart } from './retention-chart.tsx';
import { ReviewOptions } from './review-options.tsx';
import { ScheduleFile } from './schedule-file.tsx';

/** What lies ahead and behind, how reviews go, and the schedule as a file. */
export function ScheduleView({ push }: { push: (toast: ToastMessage) => void }) {
  const [days, setDays] = useState<LoadDays>(14);
  const [shown, setShown] = useState<{ statistics: ReviewStatistics; settings: ReviewSettings } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const lifetime = new AbortController();
    const load = (): void => {
      Promise.all([library.reviewStatistics(days), library.reviewSettings()]).then(
        ([statistics, settings]) => {
          if (lifetime.signal.aborted) return;
          setShown({ statistics, settings });
          setFailure(null);
        },
        (thrown) => lifetime.signal.aborted || setFailure(toFailure(thrown)),
      );
    };
    load();
    onLibraryChange(load, lifetime.signal);
    return () => lifetime.abort();
  }, [days]);

  if (failure && !shown) return <Banner tone="error">{t(`error.${failure.code}`)}</Banner>;
  if (!shown) return <Skeleton label={t('loading.label')} lines={10} />;
  const { statistics, settings } = shown;
  const { learned, waiting, resting } = statistics;
  return (
    <>
      <dl class="review-counts">
        <Count name={t('review.learned')} count={learned} />
        <Count name={t('review.waiting')} count={waiting} />
        <Count name={t('review.resting')} count={resting} />
      </dl>
      <LoadChart load={statistics.load} daily={settings.daily} days={days} onDays={setDays} />
      <RetentionChart months={statistics.retention} />
      <ReviewOptions settings={settings} push={push} />
      <ScheduleFile push={push} />
    </>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div class="review-count">
      <dt>{name}</dt>
      <dd>{count.toLocaleString('vi')}</dd>
    </div>
  );
}
