import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface ButtonProps {
  children: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Working on it: stays focusable, ignores clicks. A number from 0 to 1 also fills the button. */
  busy?: boolean | number | undefined;
  /** Why it cannot be pressed now. The button stays focusable, so that the reason can be read. */
  disabledReason?: string | undefined;
  /** Takes the whole width. */
  block?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  hasPopup?: 'menu' | 'dialog' | 'listbox' | undefined;
  autoFocus?: boolean | undefined;
  title?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({
  children,
  variant = 'secondary',
  size = 'md',
  icon,
  iconEnd,
  type = 'button',
  busy = false,
  disabledReason,
  block,
  pressed,
  expanded,
  controls,
  hasPopup,
  autoFocus,
  title,
  onClick,
  ref,
}: ButtonProps) {
  const reasonId = useId();
  const isBusy = busy !== false;
  const isOff = isBusy || disabledReason !== undefined;
  return (
    <>
      <button
        ref={ref ?? null}
        type={type}
        class={classNames('th-button', `th-button-${variant}`, `th-button-${size}`, block && 'th-button-block')}
        aria-disabled={isOff || undefined}
        aria-busy={isBusy || undefined}
        aria-describedby={disabledReason === undefined ? undefined : reasonId}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-controls={controls}
        aria-haspopup={hasPopup}
        autofocus={autoFocus}
        title={disabledReason ?? title}
        onClick={(event) => {
          if (isOff) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {typeof busy === 'number' && (
          <span class="th-button-fill" style={{ transform: `scaleX(${Math.min(1, Math.max(0, busy))})` }} />
        )}
        {isBusy ? <span class="th-spinner" /> : icon && <Icon name={icon} />}
        <span class="th-button-label">{children}</span>
        {iconEnd && <Icon name={iconEnd} size="sm" />}
      </button>
      {disabledReason !== undefined && (
        <span id={reasonId} class="th-hidden">
          {disabledReason}
        </span>
      )}
    </>
  );
}
