import type { Ref } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface IconButtonProps {
  icon: IconName;
  /** Its accessible name and its tooltip. */
  label: string;
  size?: 'sm' | 'md' | 'lg' | undefined;
  variant?: 'quiet' | 'secondary' | 'danger' | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  hasPopup?: 'menu' | 'dialog' | undefined;
  disabled?: boolean | undefined;
  tabIndex?: number | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function IconButton({
  icon,
  label,
  size = 'md',
  variant = 'quiet',
  pressed,
  expanded,
  controls,
  hasPopup,
  disabled = false,
  tabIndex,
  onClick,
  ref,
}: IconButtonProps) {
  return (
    <button
      ref={ref ?? null}
      type="button"
      class={classNames('th-button', 'th-icon-button', `th-button-${variant}`, `th-button-${size}`)}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-haspopup={hasPopup}
      aria-disabled={disabled || undefined}
      tabIndex={tabIndex}
      onClick={(event) => {
        if (!disabled) onClick?.(event);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
