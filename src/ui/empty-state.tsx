import type { ComponentChildren } from 'preact';
import { Drawing, type DrawingName } from './drawing.tsx';

export interface EmptyStateProps {
  drawing: DrawingName;
  title: string;
  children?: ComponentChildren;
  /** A button or two. */
  action?: ComponentChildren;
}

export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <div class="th-empty">
      <Drawing name={drawing} />
      <h2 class="th-empty-title">{title}</h2>
      {children && <div class="th-empty-text">{children}</div>}
      {action && <div class="th-empty-action">{action}</div>}
    </div>
  );
}
