import { finish } from '../../core/anchoring/page-index.ts';
import type { Selector } from '../../core/anchoring/selector.ts';
import { offsetsOfRange } from '../anchor/boundaries.ts';
import { anchorAll } from '../anchor/index.ts';
import { collectText } from '../anchor/text-map.ts';

export interface TextPart {
  text: string;
  isMarked: boolean;
}

/** Cuts the text nodes below a root where marked passages begin and end. Passages that it does not have mark nothing. */
export function markText(root: Element, selectors: readonly Selector[]): (node: Text) => TextPart[] {
  const map = finish(collectText(root));
  const found = anchorAll(root, selectors).flatMap(({ range }) => {
    const offsets = range && offsetsOfRange(map, range);
    return offsets ? [offsets] : [];
  });
  const spans = joined(found);
  const starts = new Map(map.nodes.map((node, index) => [node, map.starts[index] ?? 0]));
  return (node) => {
    const from = starts.get(node);
    const inside = from === undefined ? [] : spans.filter(({ start, end }) => start < from + node.length && end > from);
    const parts: TextPart[] = [];
    let at = 0;
    for (const span of inside) {
      const start = Math.max(0, span.start - (from ?? 0));
      const end = Math.min(node.length, span.end - (from ?? 0));
      if (start > at) parts.push({ text: node.data.slice(at, start), isMarked: false });
      parts.push({ text: node.data.slice(start, end), isMarked: true });
      at = end;
    }
    if (at < node.length) parts.push({ text: node.data.slice(at), isMarked: false });
    return parts;
  };
}

/** Passages that overlap or touch are one mark: marks of Markdown do not nest. */
function joined(spans: { start: number; end: number }[]): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}
