import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-paths.ts';

export type Tone = 'info' | 'success' | 'warning' | 'error';

export const TONE_ICONS: Record<Tone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
};

export interface Action {
  label: string;
  onAction: () => void;
}

export interface BannerProps {
  tone?: Tone | undefined;
  title?: string | undefined;
  children?: ComponentChildren;
  action?: Action | undefined;
  secondAction?: Action | undefined;
  onClose?: (() => void) | undefined;
  closeLabel?: string | undefined;
  /** Read out when it appears; an error always is. */
  live?: boolean | undefined;
}

export function Banner({
  tone = 'info',
  title,
  children,
  action,
  secondAction,
  onClose,
  closeLabel,
  live,
}: BannerProps) {
  return (
    <div class={`th-banner th-tone-${tone}`} role={tone === 'error' ? 'alert' : live ? 'status' : undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div class="th-banner-body">
        {title && <p class="th-banner-title">{title}</p>}
        {children && <div class="th-banner-text">{children}</div>}
        {(action || secondAction) && (
          <div class="th-banner-actions">
            {action && (
              <Button size="sm" onClick={action.onAction}>
                {action.label}
              </Button>
            )}
            {secondAction && (
              <Button size="sm" variant="quiet" onClick={secondAction.onAction}>
                {secondAction.label}
              </Button>
            )}
          </div>
        )}
      </div>
      {onClose && <IconButton icon="close" size="sm" label={closeLabel ?? ''} onClick={onClose} />}
    </div>
  );
}
