import type { Outline, OutlineNode } from '../model/outline.ts';

/** A part of an article with what stands in it. */
export interface OutlineGroup<T> {
  /** The same for one part of one article, whatever is in it. */
  key: string;
  /**
   * `entry`: below a heading. `lead`: before the first heading, title and summary included. `tail`: after the last
   * entry, such as signatures. `outside`: the saved text does not have it. `whole`: the article has no headings.
   */
  kind: 'entry' | 'lead' | 'tail' | 'outside' | 'whole';
  /** Headings from the outermost in; empty but for an `entry`. */
  path: OutlineNode[];
  items: T[];
}

/** A longer line, UTF-16 units, is a numbered paragraph and no heading. */
const LONGEST_HEADING = 160;

/**
 * What stands in an article, part by part in its order. Khoản and điểm make no group of their own: each would hold one
 * passage.
 * @param items in the order of the text; `at` as in `TextPlace`
 */
export function groupByOutline<T extends { at: number | null }>(
  outline: Outline,
  text: string,
  items: readonly T[],
): OutlineGroup<T>[] {
  const first = outline[0];
  const groups = new Map<string, OutlineGroup<T>>();
  for (const item of items) {
    const group = first ? partOf(outline, text, item.at, first.start) : { kind: 'whole' as const, path: [] };
    const key = [group.kind, ...group.path.map(({ start }) => start)].join('-');
    const known = groups.get(key) ?? { ...group, key, items: [] };
    groups.set(key, known);
    known.items.push(item);
  }
  return [...groups.values()];
}

function partOf(
  outline: Outline,
  text: string,
  at: number | null,
  firstStart: number,
): Pick<OutlineGroup<never>, 'kind' | 'path'> {
  if (at === null) return { kind: 'outside', path: [] };
  if (at < firstStart) return { kind: 'lead', path: [] };
  const path: OutlineNode[] = [];
  for (let node = entryAt(outline, at); node && isHeading(node, text); node = entryAt(node.children, at)) {
    path.push(node);
  }
  return path.length > 0 ? { kind: 'entry', path } : { kind: 'tail', path };
}

function entryAt(outline: Outline, offset: number): OutlineNode | undefined {
  return outline.find(({ start, end }) => start <= offset && offset < end);
}

/** "1. Mục tiêu tổng quát" with its text below is a heading; "1. Công nghiệp hoá là…" is a paragraph with a number. */
export function isHeading({ level, start, end }: OutlineNode, text: string): boolean {
  if (level === 'clause' || level === 'point') return false;
  if (level !== 'arabic') return true;
  const lineEnd = text.indexOf('\n', start);
  return lineEnd >= 0 && lineEnd < end - 1 && lineEnd - start <= LONGEST_HEADING;
}
