import { useId, useRef } from 'preact/hooks';
import type { Role } from '../core/model/role.ts';
import { RoleDash } from './role-line.tsx';

export interface DensityMark {
  id: string;
  role: Role;
  /** Fraction of the page's height, 0 to 1. */
  at: number;
  /** Its name for screen readers: role, quotation, place. */
  name: string;
}

export interface DensityMapProps {
  /** Names the list, e.g. "Vị trí các đoạn trên trang". */
  label: string;
  /** In the order of the page. */
  marks: readonly DensityMark[];
  /** From where to where the page is in sight, fractions; null where that is not known. */
  seen: readonly [number, number] | null;
  activeId: string | null;
  /** The mark that the arrow keys have come to, or the one nearest to a click. */
  onPick: (id: string) => void;
  onGo: (id: string) => void;
}

/**
 * A slim strip that stands for the page, with a mark for each passage and a frame around what is in sight. A listbox:
 * arrow keys go from mark to mark, Enter goes to it in the page, and so does a click near it.
 */
export function DensityMap({ label, marks, seen, activeId, onPick, onGo }: DensityMapProps) {
  const id = useId();
  const strip = useRef<HTMLDivElement>(null);
  const active = marks.findIndex((mark) => mark.id === activeId);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const last = marks.length - 1;
    const target: Record<string, number> = {
      ArrowDown: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      PageDown: Math.min(last, active + 10),
      PageUp: Math.max(0, active - 10),
      Home: 0,
      End: last,
    };
    const next = marks[target[event.key] ?? -1];
    const here = marks[active];
    if (next) onPick(next.id);
    else if ((event.key === 'Enter' || event.key === ' ') && here) onGo(here.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event: MouseEvent): void {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.height === 0) return;
    const at = (event.clientY - box.top) / box.height;
    const distance = (mark: DensityMark) => Math.abs(mark.at - at);
    const nearest = marks.reduce<DensityMark | null>(
      (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
      null,
    );
    if (nearest) onGo(nearest.id);
  }

  return (
    <div
      ref={strip}
      class="th-density"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {seen && (
        <span
          class="th-density-seen"
          aria-hidden="true"
          style={{ top: percent(seen[0]), height: percent(Math.max(0, seen[1] - seen[0])) }}
        />
      )}
      {marks.map((mark, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list; aria-activedescendant points here
        <span
          key={mark.id}
          id={`${id}-${at}`}
          class={`th-density-mark th-role-${mark.role}`}
          role="option"
          aria-selected={at === active}
          aria-label={mark.name}
          title={mark.name}
          style={{ top: percent(mark.at) }}
        >
          <RoleDash role={mark.role} />
        </span>
      ))}
    </div>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}
