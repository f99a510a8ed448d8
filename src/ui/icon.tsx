import { ICON_PATHS, type IconName } from './icon-paths.ts';

export interface IconProps {
  name: IconName;
  /** In units of the text around it: 1.25 by default, a little taller than a capital. */
  size?: 'sm' | 'md' | 'lg' | undefined;
}

/** Decoration only: whoever uses it gives the words. */
export function Icon({ name, size = 'md' }: IconProps) {
  return (
    <svg class={`th-icon th-icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
