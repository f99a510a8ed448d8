import { collapseSpace } from '../../core/anchoring/char-class.ts';
import { finish } from '../../core/anchoring/page-index.ts';
import { offsetsOfRange } from './boundaries.ts';
import { BLOCK_BREAK, collectText } from './text-map.ts';

/**
 * The words of a range as they read on the page: NFC, white space collapsed, blocks joined with a newline, without the
 * text of scripts, styles and form fields. Empty when the range covers no text.
 */
export function quoteOf(range: Range): string {
  const root = elementAround(range.commonAncestorContainer);
  if (!root) return '';
  const map = finish(collectText(root));
  const offsets = offsetsOfRange(map, range);
  if (!offsets) return '';
  return map.text
    .slice(offsets.start, offsets.end)
    .split(BLOCK_BREAK)
    .map((line) => collapseSpace(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The node itself, or the element that it stands in, through a shadow root to its host. */
export function elementAround(node: Node): Element | null {
  if (node.nodeType === 1) return node as Element;
  if (node.nodeType === 9) return (node as Document).documentElement;
  if (node.nodeType === 11) return (node as ShadowRoot).host ?? null;
  return node.parentElement ?? (node.parentNode ? elementAround(node.parentNode) : null);
}
