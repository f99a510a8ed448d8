import { useState } from 'preact/hooks';
import { choiceFromQuery } from '../../core/export/export-choice.ts';
import type { Failure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { ExportView } from './export-view.tsx';
import type { ResolvedChoice } from './resolve-choice.ts';
import { useChoice } from './use-choice.ts';

/** What the address chose: in which format, how it will look, and the file. */
export function ExportPage() {
  const [asked] = useState(() => choiceFromQuery(new URLSearchParams(location.search)));
  const { resolved, failure, reload } = useChoice(asked);
  const { toasts, push, fail, dismiss } = useToasts();
  return (
    <div class="page">
      <PageHead current="export" />
      <main class="page-main export-main">
        <header>
          <h1 class="page-title">{t('exportPage.heading')}</h1>
          <p class="page-lead">{t('exportPage.lead')}</p>
        </header>
        {failure && resolved && (
          <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {resolved && !isNothing(resolved) ? (
          <ExportView key={resolved.kind} choice={resolved} push={push} onFail={fail} />
        ) : asked === null || resolved ? (
          <Nothing barred={resolved?.kind === 'notes' ? resolved.plan.barred : 0} />
        ) : failure ? (
          <Missing failure={failure} onRetry={reload} />
        ) : (
          <Skeleton label={t('loading.label')} lines={10} />
        )}
      </main>
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

function isNothing(choice: ResolvedChoice): boolean {
  return choice.kind === 'notes' && choice.plan.entries.length === 0;
}

function Nothing({ barred }: { barred: number }) {
  return (
    <EmptyState
      drawing="page"
      title={t('exportPage.nothingTitle')}
      action={
        <>
          <Button variant="primary" onClick={() => location.assign(surfaceUrl('library'))}>
            {t('exportPage.toLibrary')}
          </Button>
          {barred === 0 && (
            <Button onClick={() => location.assign(surfaceUrl('export', { all: '1' }))}>{t('exportPage.toAll')}</Button>
          )}
        </>
      }
    >
      {barred > 0 ? t('error.not-shareable') : t('exportPage.nothingText')}
    </EmptyState>
  );
}

function Missing({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <EmptyState
      drawing="page"
      title={t('exportPage.missingTitle')}
      action={
        failure.code === 'not-found' ? (
          <Button onClick={() => location.assign(surfaceUrl('library'))}>{t('exportPage.toLibrary')}</Button>
        ) : (
          <Button onClick={onRetry}>{t('retry')}</Button>
        )
      }
    >
      {t(`error.${failure.code}`)}
    </EmptyState>
  );
}
