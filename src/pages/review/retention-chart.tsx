import type { MonthRetention } from '../../core/review/retention.ts';
import { t } from '../../i18n/t.ts';
import { BarChart } from './bar-chart.tsx';
import { DataTable } from './data-table.tsx';

/** What the schedule aims at, per cent. */
const AIM = 90;

/** How much of what was due was still remembered, by month. */
export function RetentionChart({ months }: { months: readonly MonthRetention[] }) {
  const title = t('review.kept.title');
  const asked = months.filter((month) => month.asked > 0);
  return (
    <section class="review-section" aria-labelledby="review-kept">
      <h2 id="review-kept">{title}</h2>
      <p class="review-lead">{t('review.kept.lead')}</p>
      {asked.length === 0 ? (
        <p class="review-none">{t('review.kept.none')}</p>
      ) : (
        <BarChart
          label={title}
          most={100}
          line={{ at: AIM, label: `${AIM}%` }}
          bars={asked.map((month) => ({ label: shortMonth(month), values: [share(month)], top: `${share(month)}%` }))}
        />
      )}
      {months.length > 0 && (
        <DataTable
          caption={title}
          head={[
            t('review.kept.month'),
            t('review.kept.asked'),
            t('review.kept.kept'),
            t('review.kept.share'),
            t('review.kept.reviews'),
          ]}
          rows={months.map((month) => [
            shortMonth(month),
            String(month.asked),
            String(month.kept),
            month.asked > 0 ? `${share(month)}%` : '–',
            String(month.reviews),
          ])}
        />
      )}
    </section>
  );
}

function share({ asked, kept }: MonthRetention): number {
  return Math.round((100 * kept) / asked);
}

/** "3/2026". */
function shortMonth({ month }: MonthRetention): string {
  const [year, number] = month.split('-');
  return `${Number(number)}/${year}`;
}
