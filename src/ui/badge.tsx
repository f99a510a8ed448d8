import type { ComponentChildren } from 'preact';
import type { Tone } from './banner.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface BadgeProps {
  icon: IconName;
  tone: Tone;
  title?: string | undefined;
  children: ComponentChildren;
}

/** A state in one or two words: an icon and its words together, never colour alone. */
export function Badge({ icon, tone, title, children }: BadgeProps) {
  return (
    <span class={`th-badge th-tone-${tone}`} title={title}>
      <Icon name={icon} size="sm" />
      <span>{children}</span>
    </span>
  );
}
