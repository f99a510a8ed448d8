import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { isEmptyCounts } from '../../core/summary/counts.ts';
import type { Span, SpanKind } from '../../core/summary/span.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { OwnName } from '../../services/own-profile.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Progress, Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { today } from '../today.ts';
import { NameLists } from './name-lists.tsx';
import { OwnCharts } from './own-charts.tsx';
import { PacketDialog } from './packet-dialog.tsx';
import { PaperHead } from './paper-head.tsx';
import { SaveDocx } from './save-docx.tsx';
import { ownLists, ownTables, rules, type Sheet } from './sheet.ts';
import { SpanControl } from './span-control.tsx';
import { spanDays, spanName } from './span-words.ts';
import { useSummary } from './use-summary.ts';
import { WriterWords } from './writer-words.tsx';

export interface OwnViewProps {
  kind: SpanKind;
  span: Span;
  push: (toast: ToastMessage) => void;
  onSpan: (next: { kind: SpanKind; span: Span }) => void;
}

/** The reader's own counts of a span. */
export function OwnView({ kind, span, push, onSpan }: OwnViewProps) {
  const { summary, share, isStopped, failure, stop, again } = useSummary(span);
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState<OwnName | null>(null);
  const [isPacking, setPacking] = useState(false);
  useEffect(() => {
    library
      .ownName()
      .then(setOwner, (thrown) => push({ id: 'no-name', tone: 'error', text: t(`error.${toFailure(thrown).code}`) }));
  }, [push]);

  const day = today();
  const lines = [
    `${spanName(span)} (${spanDays(span)})`,
    ...[owner?.name, owner?.unit].filter((line): line is string => Boolean(line)),
  ];
  const notOver = day >= span.from && day < span.to ? t('summary.notOver', { day: formatDay(day, getLocale()) }) : '';
  const sheet = (): Sheet | null =>
    summary && {
      title: t('summary.heading'),
      lines: notOver ? [...lines, notOver] : lines,
      tables: ownTables(summary),
      lists: ownLists(summary),
      words,
      rules: rules(),
    };
  return (
    <>
      <p class="page-lead summary-screen">{t('summary.lead')}</p>
      <SpanControl kind={kind} span={span} onSpan={onSpan} />
      <PaperHead title={t('summary.heading')} lines={lines} />
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: again }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {isStopped && <Banner action={{ label: t('summary.again'), onAction: again }}>{t('summary.stopped')}</Banner>}
      {share !== null && (
        <div class="summary-counting" role="status">
          <Progress
            label={t('summary.counting')}
            value={share}
            detail={t('work.done', { percent: Math.round(100 * share) })}
          />
          <Button onClick={stop}>{t('work.stop')}</Button>
        </div>
      )}
      {summary ? (
        <>
          {notOver && <p class="summary-soft">{notOver}</p>}
          <div class="page-actions summary-screen">
            <SaveDocx sheet={sheet} name={`${t('summary.heading')} ${spanName(span)}`} push={push} />
            <Button icon="print" onClick={() => print()}>
              {t('summary.print')}
            </Button>
            <Button icon="people" onClick={() => setPacking(true)}>
              {t('summary.packet')}
            </Button>
          </div>
          {isEmptyCounts(summary.counts) ? (
            <EmptyState
              drawing="page"
              title={t('summary.emptyTitle')}
              action={<Button onClick={() => location.assign(surfaceUrl('library'))}>{t('nav.library')}</Button>}
            >
              {t('summary.emptyText')}
            </EmptyState>
          ) : (
            <OwnCharts counts={summary.counts} months={summary.months} />
          )}
        </>
      ) : (
        !failure && !isStopped && share === null && <Skeleton label={t('summary.counting')} lines={12} />
      )}
      <WriterWords key={`${span.from}/${span.to}`} owner="self" span={span} onWords={setWords} />
      {summary && <NameLists lists={ownLists(summary)} />}
      <details class="summary-rules">
        <summary>{t('summary.whatCounts')}</summary>
        <ul>
          {rules().map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      {isPacking && summary && (
        <PacketDialog summary={summary} owner={owner} push={push} onClose={() => setPacking(false)} />
      )}
    </>
  );
}
