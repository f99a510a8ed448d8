import type { Outline, OutlineLevel, OutlineNode } from '../../core/model/outline.ts';
import { type Block, collectBlocks } from '../extract/blocks.ts';
import { type LabelledLine, readLabel } from './labels.ts';
import { isSetApart, shortTitle } from './titles.ts';

export interface OutlineOptions {
  /** An issued document: its numbered paragraphs are entries even in plain type. */
  isDocument: boolean;
}

/** Outermost first. Points hang below clauses as below plain numbers. */
const RANK: Record<Exclude<OutlineLevel, 'heading'>, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  roman: 3,
  arabic: 4,
  article: 5,
  clause: 6,
  point: 8,
};

interface Entry {
  node: OutlineNode;
  rank: number;
}

/** The outline of an article's body. Offsets count in the body's block text. */
export function buildOutline(root: Element, options: OutlineOptions): Outline {
  return outlineOf(collectBlocks(root), options);
}

export function outlineOf(blocks: Block[], { isDocument }: OutlineOptions): Outline {
  const entries: Entry[] = [];
  let inArticle = false;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const heading = headingLevel(block);
    const labelled = readLabel(block.text);
    if (labelled && (heading > 0 || isDocument || isSetApart(block) || RANK[labelled.level] < RANK.roman)) {
      if (labelled.level === 'article') inArticle = true;
      else if (RANK[labelled.level] < RANK.arabic) inArticle = false;
      const entry = labelledEntry(block, labelled, inArticle);
      const next = blocks[index + 1];
      if (entry.node.title === '' && next && isTitleLine(next)) {
        entry.node.title = shortTitle(next);
        index += 1;
      }
      entries.push(entry);
    } else if (heading > 0) entries.push(headingEntry(block, heading, isDocument));
  }
  return nest(entries, blocks.at(-1)?.end ?? 0);
}

/** After an Điều, "1." numbers its clauses; elsewhere it numbers the text. */
function labelledEntry(block: Block, { level, label, title }: LabelledLine, inArticle: boolean): Entry {
  const actual = inArticle && level === 'arabic' ? 'clause' : level;
  const depth = actual === 'arabic' || actual === 'clause' ? label.split('.').length - 1 : 0;
  const node = {
    level: actual,
    label,
    title: shortTitle(block, title),
    start: block.start,
    end: block.end,
    children: [],
  };
  return { node, rank: RANK[actual] + Math.min(depth, 3) * 0.25 };
}

/** In a document a plain heading ("Tổ chức thực hiện") stands beside its numbered parts, not above them. */
function headingEntry(block: Block, level: number, isDocument: boolean): Entry {
  const node: OutlineNode = {
    level: 'heading',
    label: '',
    title: shortTitle(block),
    start: block.start,
    end: block.end,
    children: [],
  };
  return { node, rank: (isDocument ? RANK.roman - 0.9 : -10) + level * 0.1 };
}

/** Hangs every entry below the nearest one of higher rank before it, and lets it reach to the next of its own. */
function nest(entries: Entry[], end: number): Outline {
  const roots: Outline = [];
  const open: Entry[] = [];
  const close = (entry: Entry | undefined, at: number) => {
    if (entry) entry.node.end = Math.max(entry.node.end, at);
  };
  for (const entry of entries) {
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= entry.rank) close(open.pop(), entry.node.start - 1);
    (open.at(-1)?.node.children ?? roots).push(entry.node);
    open.push(entry);
  }
  for (const entry of open) close(entry, end);
  return roots;
}

function headingLevel({ element }: Block): number {
  const heading = element.closest('h1, h2, h3, h4, h5, h6');
  return heading ? Number(heading.localName.slice(1)) : 0;
}

/** "Chương II" alone on its line: its title is the next line, when that looks like a title. */
function isTitleLine(block: Block): boolean {
  if (readLabel(block.text) || block.text.length > 220) return false;
  const { text } = block;
  return text === text.toUpperCase() || headingLevel(block) > 0 || isSetApart(block);
}
