import type { ComponentChildren } from 'preact';
import { Drawing, type DrawingName } from './drawing.tsx';

export interface EmptyStateProps {
  drawing: DrawingName;
  title: string;
  /** Of the title, 2 by default. */
  headingLevel?: 1 | 2 | 3 | 4 | undefined;
  children?: ComponentChildren;
  /** A button or two. */
  action?: ComponentChildren;
}

export function EmptyState({ drawing, title, headingLevel = 2, children, action }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class="th-empty">
      <Drawing name={drawing} />
      <Heading class="th-empty-title">{title}</Heading>
      {children && <div class="th-empty-text">{children}</div>}
      {action && <div class="th-empty-action">{action}</div>}
    </div>
  );
}
