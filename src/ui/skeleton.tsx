export interface SkeletonProps {
  /** Said once to screen readers, e.g. "Đang mở…". */
  label: string;
  lines?: number | undefined;
}

const WIDTHS = ['92%', '100%', '84%', '96%', '60%'];

/** Lines of a text still on its way. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div class="th-skeleton" role="status">
      <span class="th-hidden">{label}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span
          key={at}
          class="th-skeleton-line"
          style={{ width: at === lines - 1 ? '45%' : WIDTHS[at % WIDTHS.length] }}
        />
      ))}
    </div>
  );
}

export interface ProgressProps {
  label: string;
  /** From 0 to 1; without it the end is unknown. */
  value?: number | undefined;
  /** Beside the label, e.g. "3 trên 12". */
  detail?: string | undefined;
}

export function Progress({ label, value, detail }: ProgressProps) {
  return (
    <label class="th-progress">
      <span class="th-progress-label">
        <span>{label}</span>
        {detail && <span class="th-progress-detail">{detail}</span>}
      </span>
      <progress class="th-progress-bar" {...(value === undefined ? {} : { value })} max={1} />
    </label>
  );
}
