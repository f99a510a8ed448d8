import type { QuotationSource, ReportBlock, ReportDoc, ReportInline, ReportListItem } from './report-doc.ts';

/** Words of a run of text; a source named in it counts as its citation, in brackets as it is printed. */
export function inlineText(content: readonly ReportInline[] = []): string {
  let text = '';
  for (const inline of content) {
    if (inline.type === 'text') text += inline.text;
    else if (inline.attrs.citation) text += `${/\S$/.test(text) ? ' ' : ''}(${inline.attrs.citation})`;
  }
  return text;
}

/** A paper as text: one line a paragraph, heading or item. A quotation ends with its source in brackets. */
export function plainText(doc: ReportDoc): string {
  return doc.content.flatMap(blockLines).join('\n');
}

function blockLines(block: ReportBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)];
    case 'quotation': {
      const words = block.content.map(({ content }) => inlineText(content)).join(' ');
      return [`“${words}”${block.attrs.citation && ` (${block.attrs.citation})`}`];
    }
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap(itemLines);
  }
}

function itemLines(item: ReportListItem): string[] {
  return item.content.flatMap(blockLines);
}

/** Everything that is quoted or named as a source, in the order of the text. */
export function sourcesIn(doc: ReportDoc): QuotationSource[] {
  return doc.content.flatMap(blockSources);
}

function blockSources(block: ReportBlock): QuotationSource[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineSources(block.content);
    case 'quotation':
      return [block.attrs, ...block.content.flatMap(({ content }) => inlineSources(content))];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => item.content.flatMap(blockSources));
  }
}

function inlineSources(content: readonly ReportInline[] = []): QuotationSource[] {
  return content.flatMap((inline) => (inline.type === 'citation' ? [inline.attrs] : []));
}
