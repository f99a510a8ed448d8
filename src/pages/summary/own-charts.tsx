import { type CountKey, type Counts, MONTH_KEYS, type MonthCounts } from '../../core/summary/counts.ts';
import { SECTIONS, type Section } from '../../core/summary/sections.ts';
import { t } from '../../i18n/t.ts';
import { type Bar, BarChart } from '../../ui/bar-chart.tsx';
import { CHART_FILLS, type ChartFill } from '../../ui/chart-pattern.tsx';
import { ColumnChart } from '../../ui/column-chart.tsx';
import { monthName, monthTable, sectionTables, shown } from './sheet.ts';
import { TableView } from './table-view.tsx';

export interface OwnChartsProps {
  counts: Counts;
  months: readonly MonthCounts[];
}

/** The counts of a span, drawn, each drawing with the table behind it. */
export function OwnCharts({ counts, months }: OwnChartsProps) {
  const tables = sectionTables([{ head: t('summary.count'), counts }]);
  return (
    <>
      {SECTIONS.map((section, at) => {
        const table = tables[at];
        if (!table) return null;
        return (
          <section key={section.id} class="summary-section" aria-labelledby={`summary-${section.id}`}>
            <h2 id={`summary-${section.id}`} class="summary-title">
              {table.title}
            </h2>
            {section.drawn.length === 0 ? (
              <TableView table={table} caption={false} />
            ) : (
              <>
                <SectionChart section={section} counts={counts} title={table.title} />
                <details class="summary-behind">
                  <summary>{t('summary.table')}</summary>
                  <TableView table={table} caption={false} />
                </details>
              </>
            )}
          </section>
        );
      })}
      {months.length > 1 && <MonthCharts months={months} />}
    </>
  );
}

function SectionChart({ section, counts, title }: { section: Section; counts: Counts; title: string }) {
  const bars = section.drawn.map((key, at): Bar => {
    const role = key.startsWith('role.') ? key.slice('role.'.length) : null;
    return {
      label: t(`summary.count.${key}`),
      count: counts[key],
      shown: shown(counts[key]),
      fill: fillOf(key, at),
      tint: role === null ? undefined : `th-role-${role}`,
    };
  });
  const values = bars.map(({ label, shown: count }) => t('summary.bar', { label, count })).join('; ');
  return <BarChart label={t('summary.chart', { title, values })} bars={bars} />;
}

/** Of one's own and of the unit's reflections, the same part is filled the same way. */
function fillOf(key: CountKey, at: number): ChartFill {
  if (key.startsWith('reflections.'))
    return key.endsWith('.cause') ? 'dots' : key.endsWith('.action') ? 'lines' : 'solid';
  return CHART_FILLS[at % CHART_FILLS.length] ?? 'solid';
}

function MonthCharts({ months }: { months: readonly MonthCounts[] }) {
  const title = t('summary.section.months');
  return (
    <section class="summary-section" aria-labelledby="summary-months">
      <h2 id="summary-months" class="summary-title">
        {title}
      </h2>
      <div class="summary-months">
        {MONTH_KEYS.map((key, at) => {
          const name = t(`summary.count.${key}`);
          const values = months
            .map((one) => t('summary.bar', { label: monthName(one.month), count: one[key] }))
            .join('; ');
          return (
            <figure key={key} class="summary-figure">
              <figcaption>{name}</figcaption>
              <ColumnChart
                label={t('summary.chart', { title: `${name}, ${title}`, values })}
                fill={CHART_FILLS[at] ?? 'solid'}
                columns={months.map(({ month, ...counts }, place) => ({
                  key: month,
                  label: String(Number(month.slice(5))),
                  under: place === 0 || month.endsWith('-01') ? month.slice(0, 4) : '',
                  count: counts[key],
                  shown: counts[key] === 0 ? '' : shown(counts[key]),
                }))}
              />
            </figure>
          );
        })}
      </div>
      <details class="summary-behind">
        <summary>{t('summary.table')}</summary>
        <TableView table={monthTable(months)} caption={false} />
      </details>
    </section>
  );
}
