import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { OpenComposer } from './open-composer.tsx';
import { useOpenReport } from './use-open-report.ts';

/** One paper, being written. */
export function Composer({ id, push }: { id: string; push: (toast: ToastMessage) => void }) {
  const { opened, failure } = useOpenReport(id, push);
  if (opened) return <OpenComposer {...opened} push={push} />;
  if (!failure) {
    return (
      <main class="page-main">
        <Skeleton label={t('loading.label')} lines={10} />
      </main>
    );
  }
  return (
    <main class="page-main">
      <EmptyState
        drawing="page"
        headingLevel={1}
        title={t('reports.missingTitle')}
        action={
          <>
            <Button onClick={() => location.assign(surfaceUrl('reports'))}>{t('reports.back')}</Button>
            <Button onClick={() => location.assign(surfaceUrl('trash'))}>{t('reports.trash')}</Button>
          </>
        }
      >
        {failure.code === 'not-found' ? t('reports.missingText') : t(`error.${failure.code}`)}
      </EmptyState>
    </main>
  );
}
