import type { Outline, OutlineNode } from '../model/outline.ts';
import { isHeading } from '../passages/group-by-outline.ts';

/** A heading of the text, with the headings below it. */
export interface Branch {
  /** The same for one heading of one copy. */
  id: string;
  node: OutlineNode;
  /** 1 for the outermost. */
  level: number;
  /** Passages in it and in all below it. */
  count: number;
  children: Branch[];
}

/** The headings of a text. Khoản, điểm and numbered paragraphs are text: hundreds of them would bury the headings. */
export function outlineBranches(outline: Outline, text: string, offsets: readonly number[]): Branch[] {
  const sorted = offsets.toSorted((a, b) => a - b);
  const before = (limit: number) => {
    const at = sorted.findIndex((offset) => offset >= limit);
    return at < 0 ? sorted.length : at;
  };
  const make = (nodes: Outline, level: number): Branch[] =>
    nodes
      .filter((node) => isHeading(node, text))
      .map((node) => ({
        id: `${node.start}`,
        node,
        level,
        count: before(node.end) - before(node.start),
        children: make(node.children, level + 1),
      }));
  return make(outline, 1);
}

/** The headings that an offset stands under, outermost first. */
export function branchesAt(branches: readonly Branch[], offset: number): Branch[] {
  const branch = branches.findLast(({ node }) => node.start <= offset);
  if (!branch || branch.node.end <= offset) return [];
  return [branch, ...branchesAt(branch.children, offset)];
}

/** What a tree shows where only these are unfolded. */
export function shownBranches(branches: readonly Branch[], isOpen: (branch: Branch) => boolean): Branch[] {
  return branches.flatMap((branch) => [branch, ...(isOpen(branch) ? shownBranches(branch.children, isOpen) : [])]);
}

export function countBranches(branches: readonly Branch[]): number {
  return branches.reduce((sum, { children }) => sum + 1 + countBranches(children), 0);
}
