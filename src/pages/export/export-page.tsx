import { useMemo, useState } from 'preact/hooks';
import { choiceFromQuery } from '../../core/export/export-choice.ts';
import { PAPER_FORMATS } from '../../core/export/paper/paper-registry.ts';
import { EXPORT_FORMATS } from '../../core/export/registry.ts';
import type { Failure } from '../../core/model/failure.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { ChoiceSummary } from './choice-summary.tsx';
import { notesJob, paperJob } from './export-job.ts';
import { ExportPreview } from './export-preview.tsx';
import { FilePart } from './file-part.tsx';
import { FormatCards } from './format-cards.tsx';
import type { ResolvedChoice } from './resolve-choice.ts';
import { useChoice } from './use-choice.ts';
import { useLook } from './use-look.ts';
import { useSave } from './use-save.ts';

/** What the address chose: in which format, how it will look, and the file. */
export function ExportPage() {
  const [asked] = useState(() => choiceFromQuery(new URLSearchParams(location.search)));
  const { resolved, failure, reload } = useChoice(asked);
  const { toasts, dismiss } = useToasts();
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
          <Export key={resolved.kind} choice={resolved} />
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

function Export({ choice }: { choice: ResolvedChoice }) {
  const { look, choose } = useLook();
  const [name, setName] = useState<string | null>(null);
  const { state, save, stop, forget } = useSave();
  const formats = choice.kind === 'paper' ? PAPER_FORMATS : EXPORT_FORMATS;
  const wanted = choice.kind === 'paper' ? look?.paperFormat : look?.format;
  const format = formats.find(({ id }) => id === wanted) ?? formats[0];
  const job = useMemo(() => {
    if (choice.kind === 'paper') {
      const paper = PAPER_FORMATS.find(({ id }) => id === format?.id);
      return paper ? paperJob(choice, paper) : null;
    }
    const notes = EXPORT_FORMATS.find(({ id }) => id === format?.id);
    return notes ? notesJob(choice, notes, { template: null }) : null;
  }, [choice, format]);
  if (!look || !format || !job) return <Skeleton label={t('loading.label')} lines={10} />;
  const shown = name ?? safeFileName(choice.fileName);
  return (
    <div class="export-columns">
      <div class="export-choices">
        <ChoiceSummary choice={choice} />
        <FormatCards
          formats={formats}
          chosen={format.id}
          onChoose={(id) => {
            choose(choice.kind === 'paper' ? { paperFormat: id } : { format: id });
            forget();
          }}
        />
      </div>
      <div class="export-file">
        <FilePart
          name={shown}
          extension={job.extension}
          state={state}
          disabledReason={undefined}
          onName={(typed) => {
            setName(typed);
            forget();
          }}
          onSave={() => void save(job, safeFileName(shown))}
          onStop={stop}
        />
        <ExportPreview job={job} format={format} />
      </div>
    </div>
  );
}

function Nothing({ barred }: { barred: number }) {
  return (
    <EmptyState
      drawing="page"
      title={t('exportPage.nothingTitle')}
      action={<Button onClick={() => location.assign(surfaceUrl('library'))}>{t('exportPage.toLibrary')}</Button>}
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
