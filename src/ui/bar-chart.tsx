import { useId } from 'preact/hooks';
import { type ChartFill, ChartPatterns, chartFill } from './chart-pattern.tsx';

export interface Bar {
  label: string;
  count: number;
  /** As it is written. */
  shown: string;
  fill: ChartFill;
  /** Gives the bar its colour by a class that sets `--line`. */
  tint?: string | undefined;
}

/** Counts as bars, one under another. `label` says all that is drawn: the table behind it is the reader's to show. */
export function BarChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div class="th-bars" role="img" aria-label={label}>
      {bars.map((bar, at) => (
        <div key={bar.label} class={bar.tint ? `th-bar ${bar.tint}` : 'th-bar'} aria-hidden="true">
          <span class="th-bar-label">{bar.label}</span>
          {/* In the bar itself: a pattern takes its colour from where it is defined. */}
          <ChartPatterns id={`${id}-${at}`} />
          <svg class="th-bar-drawn" aria-hidden="true" width="100%" height="16">
            <rect class="th-bar-track" width="100%" height="16" />
            <rect
              class="th-bar-fill"
              width={`${(100 * bar.count) / most}%`}
              height="16"
              fill={chartFill(`${id}-${at}`, bar.fill)}
            />
          </svg>
          <span class="th-bar-count">{bar.shown}</span>
        </div>
      ))}
    </div>
  );
}
