import { tagName, tagParent, tagPath } from './tag-key.ts';
import type { TagUse } from './tag-use.ts';

export interface CountedTag extends TagUse {
  tag: string;
}

export interface TagNode extends CountedTag {
  /** The last level of it. */
  name: string;
  children: TagNode[];
}

/**
 * Tags as a tree by `/`. A level that no article has itself (`a` of `a/b`) is a node too.
 * @param compare order of siblings
 */
export function tagTree(counted: readonly CountedTag[], compare: (a: string, b: string) => number): TagNode[] {
  const nodes = new Map<string, TagNode>();
  const roots: TagNode[] = [];
  const known = new Map(counted.map((one) => [one.tag, one]));
  for (const { tag } of counted) for (const path of tagPath(tag)) if (!nodes.has(path)) add(path);
  const order = (a: TagNode, b: TagNode): number => compare(a.name, b.name) || compare(a.tag, b.tag);
  for (const { children } of nodes.values()) children.sort(order);
  return roots.sort(order);

  function add(path: string): void {
    const { own, articles, passages } = known.get(path) ?? { own: 0, articles: 0, passages: 0 };
    const node = { tag: path, name: tagName(path), own, articles, passages, children: [] };
    nodes.set(path, node);
    (nodes.get(tagParent(path))?.children ?? roots).push(node);
  }
}

/** The branches that hold a tag for which `fits` is true, with the ways to them. */
export function filterTree(nodes: readonly TagNode[], fits: (tag: string) => boolean): TagNode[] {
  return nodes.flatMap((node) => {
    if (fits(node.tag)) return [node];
    const children = filterTree(node.children, fits);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}
