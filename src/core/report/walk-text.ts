import type { ReportBlock, ReportInline, ReportListItem } from './report-doc.ts';

/** The written text of blocks, a line a paragraph. Citations say nothing of their own. */
export function walkText(blocks: readonly ReportBlock[]): string {
  return blocks.map(textOf).join('\n');
}

function textOf(block: ReportBlock): string {
  if (block.type === 'quotation') return walkText(block.content);
  if (block.type === 'heading' || block.type === 'paragraph') return inlineText(block.content);
  return block.content.map((item: ReportListItem) => walkText(item.content)).join('\n');
}

function inlineText(content: readonly ReportInline[] = []): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
