import type { FileText, TextBlock } from '../../../src/core/files/file-text.ts';

/** What was read of a file, a line a block: its kind and place, bold in stars, notes' numbers behind a caret, pages in brackets. */
export function printBlocks(read: FileText): string {
  if (!read.ok) return `${read.refusal}\n`;
  if ('html' in read.content)
    return `${read.content.html.replace(/(?=<(?:p|h\d|table|tr|ol|li)[ >])/g, '\n').trim()}\n`;
  return `${read.content.blocks.map(printBlock).join('\n')}\n`;
}

function printBlock(block: TextBlock): string {
  if (block.kind === 'table') {
    const rows = block.rows.map((cells) =>
      cells
        .map(({ text, colspan, rowspan }) => `${text}${colspan * rowspan > 1 ? ` {${colspan}×${rowspan}}` : ''}`)
        .join(' | '),
    );
    return ['table', ...rows.map((row) => `  ${row}`)].join('\n');
  }
  const text = block.pieces
    .map(({ text, bold, raised, page }) => `${page ? `[${page}]` : ''}${raised ? '^' : ''}${bold ? `*${text}*` : text}`)
    .join('');
  const align = block.align === 'left' ? '' : ` ${block.align}`;
  return `${block.kind}${block.kind === 'heading' ? block.level : ''}${align}: ${text}`;
}
