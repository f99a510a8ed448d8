/** Fillings that are told apart without colour. */
export const CHART_FILLS = ['solid', 'diagonal', 'dots', 'grid', 'lines'] as const;

export type ChartFill = (typeof CHART_FILLS)[number];

/** Definitions of the fillings for the drawings of one figure; `id` keeps those of two figures apart. */
export function ChartPatterns({ id }: { id: string }) {
  return (
    <svg class="th-chart-defs" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id={`${id}-diagonal`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="th-chart-ground" width="6" height="6" />
          <rect fill="currentColor" width="3" height="6" />
        </pattern>
        <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="th-chart-ground" width="6" height="6" />
          <circle fill="currentColor" cx="3" cy="3" r="2" />
        </pattern>
        <pattern id={`${id}-grid`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="th-chart-ground" width="6" height="6" />
          <path fill="currentColor" d="M0 0h6v2H2v4H0Z" />
        </pattern>
        <pattern id={`${id}-lines`} width="6" height="4" patternUnits="userSpaceOnUse">
          <rect class="th-chart-ground" width="6" height="4" />
          <rect fill="currentColor" width="6" height="2" />
        </pattern>
      </defs>
    </svg>
  );
}

export function chartFill(id: string, fill: ChartFill): string {
  return fill === 'solid' ? 'currentColor' : `url(#${id}-${fill})`;
}
