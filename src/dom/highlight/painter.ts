import type { AnchorState } from '../../core/anchoring/selector.ts';
import type { Role } from '../../core/model/role.ts';
import { caretAt, isHit, paintedRangesAt } from './hit-test.ts';
import { ACTIVE, CHANGED, nameOf } from './names.ts';
import { closeRegistry, openRegistry } from './registry.ts';

export interface Painting {
  id: string;
  role: Role;
  range: Range;
  /** `changed` gets a line above, too. A lost passage has no range, so it never gets here. */
  state: AnchorState;
}

/** Draws passages over a page without touching its DOM. `highlightCss` must be in the page. */
export interface Painter {
  /** Replaces everything painted. The passage in focus stays so if it is in the list. */
  paint(list: readonly Painting[]): void;
  /** Paints one passage, or paints it anew when its id is known. */
  add(painting: Painting): void;
  remove(id: string): void;
  /** Puts one passage into focus, or none. An id that is not painted yet is remembered. */
  setActive(id: string | null): void;
  /** Ids of the passages under a point of the viewport, CSS pixels, shortest passage first. */
  at(x: number, y: number): string[];
  /** Bounding box in the viewport, or null when the passage is not painted or not laid out. */
  rectOf(id: string): DOMRect | null;
  /** A fresh live range over the passage, or null. */
  rangeOf(id: string): Range | null;
  clear(): void;
  /** Clears and leaves the document's registry. The painter is of no use afterwards. */
  dispose(): void;
}

interface Entry {
  still: StaticRange;
  role: Role;
  changed: boolean;
  /** Characters, for "shortest first". */
  length: number;
}

export function createPainter(document: Document): Painter {
  const opened = openRegistry(document);
  const layer = (name: string) => opened?.layers.get(name);
  const entries = new Map<string, Entry>();
  const ids = new Map<AbstractRange, string>();
  let active: string | null = null;

  function add({ id, role, range, state }: Painting): void {
    remove(id);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    // Static: a document moves each of its live ranges at each of its changes, and a page may hold a thousand passages.
    const still = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    entries.set(id, { still, role, changed: state === 'changed', length: range.toString().length });
    ids.set(still, id);
    layer(nameOf(role))?.add(still);
    if (state === 'changed') layer(CHANGED)?.add(still);
    if (id === active) layer(ACTIVE)?.add(still);
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    ids.delete(entry.still);
    for (const name of [nameOf(entry.role), CHANGED, ACTIVE]) layer(name)?.delete(entry.still);
  }

  function clear(): void {
    entries.clear();
    ids.clear();
    for (const each of opened?.layers.values() ?? []) each.clear();
  }

  function rangeOf(id: string): Range | null {
    const entry = entries.get(id);
    return entry ? liveRange(document, entry.still) : null;
  }

  function at(x: number, y: number): string[] {
    const painted = opened && paintedRangesAt(opened.registry, x, y);
    const hits = new Set(painted?.flatMap((range) => ids.get(range) ?? []) ?? idsAtCaret(x, y));
    const length = (id: string) => entries.get(id)?.length ?? 0;
    return [...hits].sort((a, b) => length(a) - length(b));
  }

  function idsAtCaret(x: number, y: number): string[] {
    const caret = caretAt(document, x, y);
    if (!caret) return [];
    return [...entries.keys()].filter((id) => {
      const range = rangeOf(id);
      return range !== null && isHit(range, caret, x, y);
    });
  }

  return {
    paint(list) {
      clear();
      for (const painting of list) add(painting);
    },
    add,
    remove,
    setActive(id) {
      active = id;
      const focus = layer(ACTIVE);
      focus?.clear();
      const entry = id === null ? undefined : entries.get(id);
      if (entry) focus?.add(entry.still);
    },
    at,
    rectOf(id) {
      const rect = rangeOf(id)?.getBoundingClientRect();
      return rect && (rect.width > 0 || rect.height > 0) ? rect : null;
    },
    rangeOf,
    clear,
    dispose() {
      active = null;
      clear();
      if (opened) closeRegistry(opened);
    },
  };
}

/** Null when the page has meanwhile cut the text that the boundaries count in, or taken it away. */
function liveRange(document: Document, still: StaticRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = still;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return null;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
}
