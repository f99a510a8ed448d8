import { t } from '../../i18n/t.ts';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { PlanList } from './plan-list.tsx';
import { PlanView } from './plan-view.tsx';

/** All study plans, or the one that the address names. */
export function PlanPage() {
  const id = new URLSearchParams(location.search).get('id');
  const { toasts, push, dismiss } = useToasts();
  return (
    <div class="page">
      <PageHead current="plan" />
      {id === null ? <PlanList push={push} /> : <PlanView id={id} push={push} dismiss={dismiss} />}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
