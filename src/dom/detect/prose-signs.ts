import type { Native } from './native.ts';

/** The page's running text, measured. */
export interface Prose {
  /** Letters in the densest cluster of paragraphs. */
  cluster: number;
  /** Paragraphs in that cluster. */
  paragraphs: number;
  /** Letters in all paragraphs. */
  total: number;
  /** The first lines, for the signs of issued documents. */
  lines: string[];
}

/** More paragraphs do not change the verdict, only its cost. */
const MAX_PARAGRAPHS = 300;
const MAX_BREAKS = 150;
const MIN_PROSE = 60;
const MAX_LINES = 160;

interface Cluster {
  units: number;
  paragraphs: number;
}

export function measureProse(native: Native, document: Document): Prose {
  const clusters = new Map<Node, Cluster>();
  const lines: string[] = [];
  let total = 0;
  const add = (parent: Node | null, units: number, paragraphs: number) => {
    if (!parent) return;
    const cluster = clusters.get(parent) ?? { units: 0, paragraphs: 0 };
    cluster.units += units;
    cluster.paragraphs += paragraphs;
    clusters.set(parent, cluster);
    total += units;
  };

  const paragraphs = native.byTag(document, 'p');
  for (let index = 0; index < paragraphs.length && index < MAX_PARAGRAPHS; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const text = native.text(paragraph).trim();
    if (lines.length < MAX_LINES) lines.push(text);
    const units = text.length - linkUnits(native, paragraph);
    // Some editors wrap every paragraph in a block of its own: its cluster is one level up.
    if (units >= MIN_PROSE && units > text.length / 2) add(clusterOf(native, paragraph), units, 1);
  }
  measureBreaks(native, document, add, lines);

  let best: Cluster = { units: 0, paragraphs: 0 };
  for (const cluster of clusters.values()) if (cluster.units > best.units) best = cluster;
  return { cluster: best.units, paragraphs: best.paragraphs, total, lines };
}

/** Old portals write an article as one block broken by `br`. */
function measureBreaks(
  native: Native,
  document: Document,
  add: (parent: Node | null, units: number, paragraphs: number) => void,
  lines: string[],
): void {
  const seen = new Set<Node>();
  const breaks = native.byTag(document, 'br');
  for (let index = 0; index < breaks.length && index < MAX_BREAKS; index += 1) {
    const found = breaks[index];
    const parent = found ? native.parent(found) : null;
    if (!parent || seen.has(parent) || native.tag(parent as unknown as Element) === 'P') continue;
    seen.add(parent);
    for (let child = native.firstChild(parent); child; child = native.nextSibling(child)) {
      if (native.nodeType(child) !== 3) continue;
      const text = native.text(child).trim();
      if (text.length >= MIN_PROSE) add(parent, text.length, 1);
      if (text !== '' && lines.length < MAX_LINES) lines.push(text);
    }
  }
}

function clusterOf(native: Native, paragraph: Element): Node | null {
  const parent = native.parent(paragraph);
  if (!parent) return null;
  const isOnlyChild = native.firstChild(parent) === paragraph && native.nextSibling(paragraph) === null;
  return isOnlyChild ? native.parent(parent) : parent;
}

function linkUnits(native: Native, element: Element): number {
  const links = native.byTag(element, 'a');
  let units = 0;
  for (let index = 0; index < links.length && index < 20; index += 1) {
    const link = links[index];
    if (link) units += native.text(link).trim().length;
  }
  return units;
}
