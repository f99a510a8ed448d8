import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface ExternalLinkProps {
  href: string;
  children: ComponentChildren;
  /** Said after the link's words, e.g. "mở ở thẻ mới". */
  newTabLabel: string;
}

export function ExternalLink({ href, children, newTabLabel }: ExternalLinkProps) {
  return (
    <a class="th-external" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="external" size="sm" />
      <span class="th-hidden"> ({newTabLabel})</span>
    </a>
  );
}
