import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { PAPER_PRESETS } from '../../core/report/paper-preset.ts';
import { listSources } from '../../core/report/paper-sources.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { OpenPaper, PaperLook } from '../../services/paper.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { PaperView } from '../paper-view/paper-view.tsx';
import { useToasts } from '../use-toasts.ts';
import { PaperGaps } from './paper-gaps.tsx';
import { PaperTools, type PaperZoom } from './paper-tools.tsx';
import { usePageSheet } from './use-page-sheet.ts';
import { usePaper } from './use-paper.ts';

/** The paper that the address names, as it will be printed. */
export function PaperPage() {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const { opened, look, failure, choose } = usePaper(id);
  const { toasts, push, dismiss } = useToasts();
  const keep = (edit: Partial<PaperLook>): void =>
    void choose(edit).catch((thrown) =>
      push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) }),
    );
  return (
    <div class="page">
      <PageHead current="reports" />
      {opened && look ? (
        <Paper opened={opened} look={look} onLook={keep} />
      ) : (
        <main class="page-main">
          {failure ? (
            <EmptyState
              drawing="page"
              headingLevel={1}
              title={t('paper.missing')}
              action={<Button onClick={() => location.assign(surfaceUrl('reports'))}>{t('paper.all')}</Button>}
            >
              {t(`error.${failure.code}`)}
            </EmptyState>
          ) : (
            <Skeleton label={t('loading.label')} lines={10} />
          )}
        </main>
      )}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

interface PaperProps {
  opened: OpenPaper;
  look: PaperLook;
  onLook: (edit: Partial<PaperLook>) => void;
}

function Paper({ opened: { report, profile, sources }, look, onLook }: PaperProps) {
  const [zoom, setZoom] = useState<PaperZoom>('fit');
  const [count, setCount] = useState(0);
  usePageSheet(PAPER_PRESETS[look.preset]);
  const title = report.title || t('paper.untitled');
  // A saved file takes its name from it.
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { barred, entries } = listSources(report.doc, report.articleIds, sources);
  return (
    <main class="page-main paper-main">
      <div class="paper-bar">
        <a class="paper-back" href={surfaceUrl('reports', { id: report.id })}>
          <Icon name="arrow-left" />
          {t('paper.toText')}
        </a>
        <h1 class="page-title paper-name">{title}</h1>
        <PaperGaps report={report} profile={profile} barred={barred.length} />
        <PaperTools
          look={look}
          hasEntries={entries.length > 0}
          zoom={zoom}
          pages={count}
          onLook={onLook}
          onZoom={setZoom}
          onPrint={() => print()}
        />
      </div>
      <PaperView
        report={report}
        profile={profile}
        sources={sources}
        preset={look.preset}
        hasSources={look.hasSources}
        zoom={zoom === 'fit' ? 'fit' : Number(zoom) / 100}
        onPages={setCount}
      />
    </main>
  );
}
