import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { GroupView } from './group-view.tsx';
import { OwnView } from './own-view.tsx';
import { readPlace, writePlace } from './summary-place.ts';

/** Sơ kết: one's own counts of a span, or those of a group. */
export function SummaryPage() {
  const [place, setPlace] = useState(readPlace);
  const { toasts, push, dismiss } = useToasts();
  const change = (next: Partial<typeof place>): void => {
    const after = { ...place, ...next };
    writePlace(after);
    setPlace(after);
  };
  return (
    <div class="page">
      <PageHead current="summary" />
      <main class="page-main summary">
        <div class="page-title-row">
          <h1 class="page-title">{t(place.view === 'group' ? 'group.heading' : 'summary.heading')}</h1>
          <div class="summary-views">
            <SegmentedControl
              label={t('summary.view')}
              value={place.view}
              options={[
                { value: 'own', label: t('summary.own'), icon: 'person' },
                { value: 'group', label: t('summary.group'), icon: 'people' },
              ]}
              onChange={(view) => change({ view })}
            />
          </div>
        </div>
        {place.view === 'group' ? (
          <GroupView span={place.span} push={push} />
        ) : (
          <OwnView kind={place.kind} span={place.span} push={push} onSpan={change} />
        )}
      </main>
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
