import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../core/model/role.ts';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { LightMarkdown } from './light-markdown.tsx';
import { RoleBadge } from './role-badge.tsx';
import { RoleStripe } from './role-line.tsx';
import { TagList } from './tag.tsx';

export type PassageTone = 'found' | 'changed' | 'lost';

export interface PassageCardProps {
  quote: string;
  role: Role;
  roleLabel: string;
  note: string;
  tags: readonly string[];
  /** Where and when: section, article, date. */
  meta?: ComponentChildren;
  /** What became of it on the page, e.g. "Đoạn lạc". */
  stateLabel?: string | undefined;
  tone?: PassageTone | undefined;
  active?: boolean | undefined;
  /** Makes the quotation a button, e.g. to scroll the page to it. */
  onActivate?: (() => void) | undefined;
  /** Of its own buttons, in a list where one card at a time is the tab stop. */
  tabIndex?: number | undefined;
  onTag?: ((tag: string) => void) | undefined;
  actions?: ComponentChildren;
  /** Words of the button under a long quotation; without them it is not cut. */
  moreLabel?: string | undefined;
  lessLabel?: string | undefined;
  /** Beside the role, at the end of the first line. */
  aside?: ComponentChildren;
  /** Under the note: reflections, commitments. */
  children?: ComponentChildren;
}

const STATE_ICONS: Record<PassageTone, IconName> = { found: 'check', changed: 'edit', lost: 'warning' };

export function PassageCard({
  quote,
  role,
  roleLabel,
  note,
  tags,
  meta,
  stateLabel,
  tone = 'found',
  active = false,
  onActivate,
  tabIndex,
  onTag,
  actions,
  moreLabel,
  lessLabel,
  aside,
  children,
}: PassageCardProps) {
  const quoteId = useId();
  const text = useRef<HTMLElement>(null);
  const [isWhole, setWhole] = useState(false);
  const isLong = useIsCut(text, quote, moreLabel !== undefined && !isWhole);
  const words = (
    <span ref={text} class={classNames('th-passage-text', moreLabel !== undefined && !isWhole && 'th-passage-cut')}>
      {quote}
    </span>
  );
  return (
    <article
      class={classNames('th-passage', `th-role-${role}`, `th-passage-${tone}`, active && 'th-passage-active')}
      aria-label={roleLabel}
    >
      <RoleStripe role={role} />
      <div class="th-passage-body">
        <header class="th-passage-head">
          <RoleBadge role={role} label={roleLabel} />
          {stateLabel && (
            <span class="th-passage-state">
              <Icon name={STATE_ICONS[tone]} size="sm" />
              {stateLabel}
            </span>
          )}
          {aside}
        </header>
        <blockquote class="th-passage-quote" id={quoteId}>
          {onActivate ? (
            <button
              type="button"
              class="th-passage-hit"
              tabIndex={tabIndex}
              aria-current={active ? 'true' : undefined}
              onClick={onActivate}
            >
              {words}
            </button>
          ) : (
            words
          )}
        </blockquote>
        {moreLabel !== undefined && (isLong || isWhole) && (
          <button
            type="button"
            class="th-passage-more"
            tabIndex={tabIndex}
            aria-expanded={isWhole}
            aria-controls={quoteId}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? (lessLabel ?? moreLabel) : moreLabel}
            <Icon name={isWhole ? 'chevron-up' : 'chevron-down'} size="sm" />
          </button>
        )}
        {note && <LightMarkdown class="th-passage-note" text={note} />}
        {children}
        <TagList tags={tags} onTag={onTag} />
        {(meta || actions) && (
          <footer class="th-passage-foot">
            <div class="th-passage-meta">{meta}</div>
            {actions && <div class="th-passage-actions">{actions}</div>}
          </footer>
        )}
      </div>
    </article>
  );
}

/** Whether the clamp hides some of the text, followed through every change of width. */
function useIsCut(ref: { current: HTMLElement | null }, quote: string, isClamped: boolean): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !isClamped) return;
    // Told before anything is drawn, once the text is laid out: asking for that here would lay out every card of a list.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      const isOver = element.scrollHeight > element.clientHeight + 1;
      // In a frame of its own: a button that appears moves what others observe.
      frame = requestAnimationFrame(() => setCut(isOver));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [ref, quote, isClamped]);
  return isCut;
}
