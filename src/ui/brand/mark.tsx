import { MARK_PATHS } from './mark-paths.ts';

export interface MarkProps {
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** Its name where it stands alone; beside the wordmark it is decoration. */
  label?: string | undefined;
}

export function Mark({ size = 'md', label }: MarkProps) {
  return (
    <svg
      class={`th-mark th-mark-${size}`}
      viewBox="0 0 32 32"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
    >
      <rect class="th-mark-tile" width="32" height="32" rx="7.5" />
      <path class="th-mark-lines" d={MARK_PATHS.lines} />
      <path class="th-mark-stem" d={MARK_PATHS.stem} />
      <path class="th-mark-grains" d={MARK_PATHS.grains} />
    </svg>
  );
}
