import type { DayLoad } from '../../core/review/forecast.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { BarChart } from './bar-chart.tsx';
import { DataTable } from './data-table.tsx';

export type LoadDays = 14 | 30;

export interface LoadChartProps {
  load: readonly DayLoad[];
  daily: number;
  days: LoadDays;
  onDays: (days: LoadDays) => void;
}

/** More bars than these have no room for a number on each. */
const NUMBERED = 14;

/** What comes on each of the next days. */
export function LoadChart({ load, daily, days, onDays }: LoadChartProps) {
  const most = Math.max(...load.map(({ passages, commitments }) => passages + commitments));
  const title = t('review.load.title');
  const hasCommitments = load.some(({ commitments }) => commitments > 0);
  return (
    <section class="review-section" aria-labelledby="review-load">
      <div class="review-section-head">
        <h2 id="review-load">{title}</h2>
        <SegmentedControl
          size="sm"
          label={t('review.load.days')}
          value={days === 14 ? '14' : '30'}
          options={[
            { value: '14', label: t('review.load.14') },
            { value: '30', label: t('review.load.30') },
          ]}
          onChange={(value) => onDays(value === '14' ? 14 : 30)}
        />
      </div>
      <p class="review-lead">{t('review.load.lead', { daily })}</p>
      {most === 0 ? (
        <p class="review-none">{t('review.load.none')}</p>
      ) : (
        <>
          {hasCommitments && (
            <ul class="review-legend">
              <li>
                <span class="review-key review-key-0" />
                {t('review.load.passages')}
              </li>
              <li>
                <span class="review-key review-key-1" />
                {t('review.load.commitments')}
              </li>
            </ul>
          )}
          <BarChart
            label={title}
            most={most}
            bars={load.map(({ iso, passages, commitments }, index) => ({
              label: index === 0 ? t('review.load.today') : shortDay(iso),
              values: [passages, commitments],
              top: days <= NUMBERED && passages + commitments > 0 ? String(passages + commitments) : '',
            }))}
          />
          <DataTable
            caption={title}
            head={[t('review.load.day'), t('review.load.passages'), t('review.load.commitments')]}
            rows={load.map(({ iso, passages, commitments }) => [
              formatDay(iso, getLocale()),
              String(passages),
              String(commitments),
            ])}
          />
        </>
      )}
    </section>
  );
}

/** "5/3". */
function shortDay(iso: string): string {
  const [, month, day] = iso.split('-').map(Number);
  return `${day}/${month}`;
}
