import { useId } from 'preact/hooks';
import { type ChartFill, ChartPatterns, chartFill } from './chart-pattern.tsx';

export interface Column {
  key: string;
  /** Under the column; a second line where it has one. */
  label: string;
  under?: string;
  count: number;
  shown: string;
}

export interface ColumnChartProps {
  /** Says all that is drawn. */
  label: string;
  columns: readonly Column[];
  fill: ChartFill;
}

/** Counts that follow one another, as columns. */
export function ColumnChart({ label, columns, fill }: ColumnChartProps) {
  const id = useId();
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <div class="th-columns" role="img" aria-label={label}>
      <ChartPatterns id={id} />
      {columns.map(({ key, label: name, under, count, shown }) => (
        <div key={key} class="th-column" aria-hidden="true">
          <span class="th-column-count">{shown}</span>
          <svg class="th-column-drawn" aria-hidden="true" width="100%" height="72">
            <rect
              class="th-bar-fill"
              y={`${100 - (100 * count) / most}%`}
              width="100%"
              height={`${(100 * count) / most}%`}
              fill={chartFill(id, fill)}
            />
          </svg>
          <span class="th-column-label">{name}</span>
          <span class="th-column-under">{under}</span>
        </div>
      ))}
    </div>
  );
}
