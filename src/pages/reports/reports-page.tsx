import { t } from '../../i18n/t.ts';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { Composer } from './composer.tsx';
import { ReportList } from './report-list.tsx';

/** All papers, or the one that the address names. */
export function ReportsPage() {
  const id = new URLSearchParams(location.search).get('id');
  const { toasts, push, dismiss } = useToasts();
  return (
    <div class="page">
      <PageHead current="reports" />
      {id === null ? <ReportList push={push} /> : <Composer id={id} push={push} />}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
