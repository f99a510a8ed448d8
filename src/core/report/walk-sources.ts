import type { QuotationSource, ReportDoc, ReportInline, ReportList } from './report-doc.ts';

/** The source of every quotation and citation of a text, in its order. */
export function walkSources(doc: ReportDoc): QuotationSource[] {
  return doc.content.flatMap((block): QuotationSource[] => {
    if (block.type === 'quotation') {
      return [block.attrs, ...block.content.flatMap(({ content = [] }) => inInlines(content))];
    }
    if (block.type === 'heading' || block.type === 'paragraph') return inInlines(block.content ?? []);
    return inList(block);
  });
}

function inList(list: ReportList): QuotationSource[] {
  return list.content.flatMap((item) =>
    item.content.flatMap((part) => (part.type === 'paragraph' ? inInlines(part.content ?? []) : inList(part))),
  );
}

function inInlines(inlines: readonly ReportInline[]): QuotationSource[] {
  return inlines.flatMap((inline) => (inline.type === 'citation' ? [inline.attrs] : []));
}
