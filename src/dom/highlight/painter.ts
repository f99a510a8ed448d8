import type { AnchorState } from '../../core/anchoring/selector.ts';
import type { Role } from '../../core/model/role.ts';
import { sameRange } from '../selection/same-range.ts';
import { shadowHost } from '../selection/shadow-host.ts';
import { caretAt, isHit, paintedRangesAt } from './hit-test.ts';
import { ACTIVE, CHANGED, LANES, type Lane, nameOf } from './names.ts';
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
  /** Makes this, in document order, all that is painted. The passage in focus stays so if it is in the list. */
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
  lane: Lane;
  changed: boolean;
}

/**
 * Firefox stops drawing a range whose nodes were moved, and draws it again only when the range is new; there all are
 * renewed at each painting. Elsewhere one that stands as it stood is left: each that is renewed costs a frame its share.
 */
const DRAWS_MOVED = typeof CSS === 'undefined' || !CSS.supports('-moz-appearance', 'none');

const LAST_LANE: Lane = 2;

export function createPainter(document: Document): Painter {
  const opened = openRegistry(document);
  const layer = (name: string) => opened?.layers.get(name);
  const entries = new Map<string, Entry>();
  const ids = new Map<AbstractRange, string>();
  let active: string | null = null;

  function add({ id, role, range, state }: Painting, lane: Lane): void {
    const known = entries.get(id);
    const isKnown =
      known?.role === role &&
      known.lane === lane &&
      known.changed === (state === 'changed') &&
      sameRange(known.still, range);
    if (isKnown && DRAWS_MOVED) return;
    remove(id);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    // Static: a document moves each of its live ranges at each of its changes, and a page may hold a thousand passages.
    const still = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    entries.set(id, { still, role, lane, changed: state === 'changed' });
    ids.set(still, id);
    layer(nameOf(role, lane))?.add(still);
    if (state === 'changed') layer(CHANGED)?.add(still);
    if (id === active) layer(ACTIVE)?.add(still);
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    ids.delete(entry.still);
    for (const name of [nameOf(entry.role, entry.lane), CHANGED, ACTIVE]) layer(name)?.delete(entry.still);
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
    const trees = treesOf([...entries.values()].map(({ still }) => still.startContainer));
    const painted = opened && paintedRangesAt(opened.registry, x, y, trees);
    const hits = new Set(painted?.flatMap((range) => ids.get(range) ?? []) ?? idsAtCaret(x, y, trees));
    if (hits.size < 2) return [...hits];
    const lengths = new Map([...hits].map((id) => [id, rangeOf(id)?.toString().length ?? 0]));
    return [...hits].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
  }

  function idsAtCaret(x: number, y: number, trees: ShadowRoot[]): string[] {
    const caret = caretAt(document, x, y, trees);
    if (!caret) return [];
    return [...entries.keys()].filter((id) => {
      const range = rangeOf(id);
      return range !== null && isHit(range, caret, x, y);
    });
  }

  return {
    paint(list) {
      const wanted = new Set(list.map(({ id }) => id));
      for (const id of [...entries.keys()]) if (!wanted.has(id)) remove(id);
      const ends: Range[] = [];
      for (const painting of list) {
        const lane = LANES.find((each) => !ends[each] || !goesPast(ends[each], painting.range)) ?? LAST_LANE;
        ends[lane] = painting.range;
        add(painting, lane);
      }
    },
    add(painting) {
      const taken = new Set<Lane>();
      for (const [id, { lane, still }] of entries)
        if (id !== painting.id && !taken.has(lane) && meets(painting.range, still)) taken.add(lane);
      add(painting, LANES.find((lane) => !taken.has(lane)) ?? LAST_LANE);
    },
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

/** The shadow trees around nodes. */
function treesOf(nodes: Node[]): ShadowRoot[] {
  const trees = new Set<ShadowRoot>();
  for (const node of nodes) {
    for (let host = shadowHost(node); host?.shadowRoot; host = shadowHost(host)) trees.add(host.shadowRoot);
  }
  return [...trees];
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

/**
 * Whether two ranges have text in common. Asks the one live range there is: a range made for each of a thousand passages
 * would be moved by the document at each of its changes until it is collected.
 */
function meets(range: Range, { startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  if (range.startContainer.getRootNode() !== startContainer.getRootNode()) return false;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return false;
  if (startContainer === range.endContainer && startOffset === range.endOffset) return false;
  if (endContainer === range.startContainer && endOffset === range.startOffset) return false;
  return range.comparePoint(startContainer, startOffset) <= 0 && range.comparePoint(endContainer, endOffset) >= 0;
}

/** Whether a range ends after another one begins. Ranges of two trees never meet. */
function goesPast(range: Range, other: Range): boolean {
  if (range.endContainer.getRootNode() !== other.startContainer.getRootNode()) return false;
  return other.compareBoundaryPoints(Range.END_TO_START, range) < 0;
}
