import { ICON_PATHS, type IconName } from './icon-paths.ts';

const known: Partial<Record<IconName, string>> = { ...ICON_PATHS };

/** Our own pages know every icon; an injected script only its own. A page does it once, before it draws. */
export function knowIcons(paths: Partial<Record<IconName, string>>): void {
  Object.assign(known, paths);
}

export interface IconProps {
  name: IconName;
  /** In units of the text around it: 1.25 by default, a little taller than a capital. */
  size?: 'sm' | 'md' | 'lg' | undefined;
}

/** Decoration only: whoever uses it gives the words. */
export function Icon({ name, size = 'md' }: IconProps) {
  return (
    <svg class={`th-icon th-icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={known[name]} />
    </svg>
  );
}
