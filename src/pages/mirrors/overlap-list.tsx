import { useMemo } from 'preact/hooks';
import type { QuotationSource } from '../../core/report/report-doc.ts';
import type { ReportText } from '../../core/report/report-text.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { FoundOverlap } from '../../services/originality.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Progress, Skeleton } from '../../ui/skeleton.tsx';
import { OverlapCard } from './overlap-card.tsx';
import type { Overlaps } from './use-overlaps.ts';
import { nameOfFind, type PassedOver } from './use-passed-over.ts';

export interface OverlapListProps {
  overlaps: Overlaps;
  passedOver: PassedOver;
  onShow(from: number, to: number): void;
  onQuote(from: number, to: number, source: QuotationSource): void;
  onRewrite(from: number, to: number): void;
}

/** One passage of the paper with all sources that have it. */
export interface Find {
  name: string;
  finds: FoundOverlap[];
  text: string;
  from: number;
  to: number;
}

/** Finds by their place; those over the very same words are one. */
export function findsOf(report: ReportText | null, found: readonly FoundOverlap[]): Find[] {
  if (!report) return [];
  const byPlace = new Map<string, Find>();
  for (const overlap of found) {
    const place = `${overlap.start}-${overlap.end}`;
    const known = byPlace.get(place);
    if (known) {
      known.finds.push(overlap);
      continue;
    }
    const text = report.text.slice(overlap.start, overlap.end);
    byPlace.set(place, {
      name: nameOfFind(text, overlap),
      finds: [overlap],
      text,
      from: report.toPosition(overlap.start),
      to: report.toPosition(overlap.end),
    });
  }
  return [...byPlace.values()];
}

/** What of the paper also stands in the library, in the order of the paper. */
export function OverlapList({ overlaps, passedOver, onShow, onQuote, onRewrite }: OverlapListProps) {
  const { answer, report, isStale, loaded, failure, retry } = overlaps;
  const all = useMemo(() => findsOf(report, answer?.overlaps ?? []), [report, answer]);
  const told = all.filter(({ name }) => !passedOver.has(name));
  const passed = all.filter(({ name }) => passedOver.has(name));
  const count = (value: number): string => new Intl.NumberFormat(getLocale()).format(value);

  if (failure) {
    return (
      <Banner tone="error" title={t('mirrors.failed')} action={{ label: t('mirrors.retry'), onAction: retry }}>
        {t(`error.${failure.code}`)}
      </Banner>
    );
  }
  return (
    <div class="mirror-overlaps">
      {loaded !== null && (
        <Progress label={t('mirrors.looking')} {...(loaded > 0 && loaded < 1 ? { value: loaded } : {})} />
      )}
      {answer === null && loaded === null && <Skeleton label={t('mirrors.looking')} lines={3} />}
      {answer && (
        <p class="mirror-state" role="status">
          <Icon name={told.length === 0 ? 'check' : 'info'} />
          <span>
            {told.length === 0
              ? t('mirrors.none', { sources: count(answer.sources) })
              : t('mirrors.found', { count: told.length, sources: count(answer.sources) })}{' '}
            {answer.waiting > 0 && t('mirrors.waiting', { count: count(answer.waiting) })}
          </span>
        </p>
      )}
      {told.length > 0 && (
        <ol class="mirror-cards">
          {told.map(({ name, finds, text, from, to }) => (
            <OverlapCard
              key={name}
              finds={finds}
              text={text}
              isStale={isStale}
              onShow={() => onShow(from, to)}
              onQuote={() => finds[0] && onQuote(from, to, finds[0].source)}
              onRewrite={() => onRewrite(from, to)}
              onPassOver={() => passedOver.passOver(name)}
            />
          ))}
        </ol>
      )}
      {passed.length > 0 && (
        <p class="mirror-passed">
          <span>{t('mirrors.passed', { count: passed.length })}</span>
          <Button
            size="sm"
            variant="quiet"
            icon="undo"
            onClick={() => passedOver.tellAgain(passed.map(({ name }) => name))}
          >
            {t('mirrors.tellAgain')}
          </Button>
        </p>
      )}
    </div>
  );
}
