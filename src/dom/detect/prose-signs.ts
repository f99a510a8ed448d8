import type { Native } from './native.ts';
import { CONTEXT, type TextBlock, type TextLine } from './text-lines.ts';

/** Paragraphs that stand side by side. */
export interface Cluster {
  element: Element | null;
  /** Letters outside links. */
  units: number;
  /** Index of its first line. */
  first: number;
}

/** The running text of a page, measured. */
export interface ProseSigns {
  /** Where the most of it stands. */
  cluster: Cluster;
  /** Letters outside links in all paragraphs. */
  total: number;
  /** In how many places paragraphs stand. */
  clusters: number;
}

/** Shorter lines are labels, unless they end as a sentence does. */
const MIN_PROSE = 60;
const MIN_SENTENCE = 25;
const SENTENCE_END = /[.;:!?…”"]$/;
const APART = CONTEXT.heading | CONTEXT.link;

function isProse({ block, text, linkUnits }: TextLine): boolean {
  const units = text.length - linkUnits;
  return (
    (block.context & APART) === 0 &&
    units > text.length / 2 &&
    (units >= MIN_PROSE || (units >= MIN_SENTENCE && SENTENCE_END.test(text)))
  );
}

export function proseSigns(native: Native, lines: TextLine[]): ProseSigns {
  const clusters = new Map<Element, Cluster>();
  const parents = new Map<TextBlock, Element>();
  let best: Cluster = { element: null, units: 0, first: 0 };
  let total = 0;
  for (const [index, line] of lines.entries()) {
    if (!isProse(line)) continue;
    const { block, text, linkUnits } = line;
    const element = parents.get(block) ?? clusterOf(native, block);
    parents.set(block, element);
    const cluster = clusters.get(element) ?? { element, units: 0, first: index };
    clusters.set(element, cluster);
    cluster.units += text.length - linkUnits;
    total += text.length - linkUnits;
    if (cluster.units > best.units) best = cluster;
  }
  return { cluster: best, total, clusters: clusters.size };
}

/** Old portals write an article as one block broken by `br`; list items belong to the text around their list. */
function clusterOf(native: Native, { element, tag, lines }: TextBlock): Element {
  if (lines > 1 && tag !== 'P' && tag !== 'LI') return element;
  let child = element;
  let parent = above(native, child);
  // Some editors wrap every paragraph in a block of its own.
  for (let step = 0; step < 3 && isWrapper(native, parent, child); step += 1) {
    child = parent;
    parent = above(native, child);
  }
  return parent;
}

function isWrapper(native: Native, parent: Element, child: Element): boolean {
  return /^(?:UL|OL|DL|BLOCKQUOTE)$/.test(native.tag(parent)) || native.isOnlyElement(child);
}

function above(native: Native, element: Element): Element {
  const parent = native.parent(element);
  return parent && native.nodeType(parent) === 1 ? (parent as Element) : element;
}
