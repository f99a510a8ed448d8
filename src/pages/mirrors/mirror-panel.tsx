import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Profile, ReportTemplate } from '../../core/report/report.ts';
import type { QuotationSource, ReportDoc } from '../../core/report/report-doc.ts';
import { reportText } from '../../core/report/report-text.ts';
import { specificityOf } from '../../core/specificity/specificity.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { copyFindings } from './copy-findings.ts';
import { findsOf, OverlapList } from './overlap-list.tsx';
import { SpecificityView } from './specificity-view.tsx';
import { useOverlaps } from './use-overlaps.ts';
import { usePassedOver } from './use-passed-over.ts';

export interface MirrorPanelProps {
  reportId: string;
  doc: ReportDoc;
  template: Pick<ReportTemplate, 'sections'>;
  profile: Pick<Profile, 'name' | 'unit'>;
  /** Runs to point out in the text, ProseMirror's positions. Called with those of `doc` as it is. */
  onSpans(spans: { from: number; to: number; id: string }[]): void;
  onShow(from: number, to: number): void;
  onQuote(from: number, to: number, source: QuotationSource): void;
  onRewrite(from: number, to: number): void;
}

/** The two mirrors beside a paper: for its writer alone, neither printed nor exported. */
export function MirrorPanel({
  reportId,
  doc,
  template,
  profile,
  onSpans,
  onShow,
  onQuote,
  onRewrite,
}: MirrorPanelProps) {
  const [mirror, setMirror] = useState<'overlaps' | 'specificity'>('overlaps');
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const titleId = useId();
  const overlaps = useOverlaps(reportId, doc);
  const passedOver = usePassedOver(reportId);
  const report = useMemo(() => reportText(doc), [doc]);
  const specificity = useMemo(() => specificityOf(report, template.sections, profile), [report, template, profile]);
  const told = useMemo(
    () => findsOf(overlaps.report, overlaps.answer?.overlaps ?? []).filter(({ name }) => !passedOver.has(name)),
    [overlaps.report, overlaps.answer, passedOver],
  );
  const lacking = specificity.musts.filter(({ state }) => state !== 'met').length;

  // Places of an older text would point at other words.
  const spans = overlaps.isStale ? null : told.map(({ from, to, name }) => ({ from, to, id: name }));
  const drawn = spans && JSON.stringify(spans);
  useEffect(() => {
    if (drawn !== null) onSpans(JSON.parse(drawn));
  }, [drawn]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(copyFindings(told, specificity));
      setCopied('copied');
    } catch (thrown) {
      console.warn('not copied', thrown);
      setCopied('refused');
    }
  }

  const show = (start: number, end: number): void => onShow(report.toPosition(start), report.toPosition(end));
  return (
    <section class="mirror-panel" aria-labelledby={titleId}>
      <header class="mirror-head">
        <h3 class="mirror-title" id={titleId}>
          {t('mirrors.title')}
        </h3>
        <p class="mirror-private">{t('mirrors.private')}</p>
      </header>
      <SegmentedControl
        label={t('mirrors.choose')}
        value={mirror}
        options={[
          {
            value: 'overlaps',
            label: overlaps.answer ? t('mirrors.overlapsCount', { count: told.length }) : t('mirrors.overlaps'),
          },
          {
            value: 'specificity',
            label: lacking > 0 ? t('mirrors.specificityCount', { count: lacking }) : t('mirrors.specificity'),
          },
        ]}
        onChange={setMirror}
      />
      {mirror === 'overlaps' ? (
        <OverlapList
          overlaps={overlaps}
          passedOver={passedOver}
          onShow={onShow}
          onQuote={onQuote}
          onRewrite={onRewrite}
        />
      ) : (
        <SpecificityView specificity={specificity} text={report.text} onShow={show} />
      )}
      <footer class="mirror-foot">
        <Button size="sm" variant="quiet" icon="copy" onClick={() => void copy()}>
          {t('mirrors.copy')}
        </Button>
        <span role="status">{copied && t(copied === 'copied' ? 'mirrors.copied' : 'mirrors.notCopied')}</span>
      </footer>
    </section>
  );
}
