import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface TreeRow {
  id: string;
  /** What is typed to come to it, too. */
  label: string;
  /** 1 for the outermost. */
  level: number;
  /** Undefined where nothing is below it. */
  isOpen: boolean | undefined;
  /** Behind the label. */
  aside?: ComponentChildren;
}

export interface TreeProps {
  label: string;
  /** What is shown, in order: rows below a closed one are left out. */
  rows: readonly TreeRow[];
  /** Where the reader is. */
  currentId: string | null;
  onSelect: (id: string) => void;
  onOpen: (id: string, isOpen: boolean) => void;
}

/** A tree that is one tab stop: arrows move in it, open and close; letters go to the row that begins with them. */
export function Tree({ label, rows, currentId, onSelect, onOpen }: TreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [focusedId, setFocused] = useState<string | null>(null);
  const has = (id: string | null) => rows.some((row) => row.id === id);
  const stopId = has(focusedId) ? focusedId : has(currentId) ? currentId : rows[0]?.id;

  function focus(row: TreeRow | undefined): void {
    if (!row) return;
    setFocused(row.id);
    const index = rows.indexOf(row);
    const element = tree.current?.children[index] as HTMLElement | undefined;
    element?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = rows.findIndex((row) => row.id === stopId);
    const row = rows[at];
    if (!row) return;
    const parent = rows.slice(0, at).findLast((other) => other.level < row.level);
    if (event.key === 'ArrowDown') focus(rows[at + 1]);
    else if (event.key === 'ArrowUp') focus(rows[at - 1]);
    else if (event.key === 'Home') focus(rows[0]);
    else if (event.key === 'End') focus(rows.at(-1));
    else if (event.key === 'ArrowRight') {
      if (row.isOpen === false) onOpen(row.id, true);
      else if (row.isOpen) focus(rows[at + 1]);
    } else if (event.key === 'ArrowLeft') {
      if (row.isOpen) onOpen(row.id, false);
      else focus(parent);
    } else if (event.key === 'Enter' || event.key === ' ') onSelect(row.id);
    else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase('vi');
      const rest = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
      focus(rest.find((other) => other.label.toLocaleLowerCase('vi').startsWith(letter)));
      if (letter === '/') return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={tree} class="th-tree" role="tree" aria-label={label} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <div
          key={row.id}
          class="th-tree-row"
          role="treeitem"
          aria-level={row.level}
          aria-expanded={row.isOpen}
          aria-current={row.id === currentId ? 'location' : undefined}
          tabIndex={row.id === stopId ? 0 : -1}
          style={{ '--level': row.level }}
          title={row.label}
          onFocus={() => setFocused(row.id)}
          onClick={() => onSelect(row.id)}
          onKeyDown={() => undefined}
        >
          {row.isOpen === undefined ? (
            <span class="th-tree-leaf" />
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; keys open and close the row itself
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <span
              class="th-tree-toggle"
              onClick={(event) => {
                event.stopPropagation();
                onOpen(row.id, !row.isOpen);
              }}
            >
              <Icon name={row.isOpen ? 'chevron-down' : 'chevron-right'} size="sm" />
            </span>
          )}
          <span class="th-tree-label">{row.label}</span>
          {row.aside}
        </div>
      ))}
    </div>
  );
}
