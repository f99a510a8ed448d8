import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { ScheduleView } from './schedule-view.tsx';
import { SessionView } from './session-view.tsx';

type View = 'today' | 'schedule';

/** What is to be looked at again today, or what lies ahead and behind. */
export function ReviewPage() {
  const [view, setView] = useState<View>(() =>
    new URLSearchParams(location.search).get('view') === 'schedule' ? 'schedule' : 'today',
  );
  const { toasts, push, dismiss } = useToasts();

  function show(next: View): void {
    setView(next);
    history.replaceState(history.state, '', next === 'today' ? location.pathname : `${location.pathname}?view=${next}`);
  }

  return (
    <div class="page">
      <PageHead current="review" />
      <main class="page-main review">
        <div class="page-title-row">
          <h1 class="page-title">{t('review.heading')}</h1>
          <SegmentedControl
            label={t('review.views')}
            value={view}
            options={[
              { value: 'today', label: t('review.view.today') },
              { value: 'schedule', label: t('review.view.schedule') },
            ]}
            onChange={show}
          />
        </div>
        {view === 'today' ? (
          <SessionView push={push} onSchedule={() => show('schedule')} />
        ) : (
          <ScheduleView push={push} />
        )}
      </main>
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
