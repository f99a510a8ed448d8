import { hash } from '../text/hash.ts';
import type { QuotationSource, ReportBlock, ReportDoc, ReportInline, ReportParagraph } from './report-doc.ts';

/** A document as it is stored: every letter in NFC, whatever a keyboard or a pasted page wrote. */
export function cleanDoc(doc: ReportDoc): ReportDoc {
  return { type: 'doc', content: doc.content.map(cleanBlock) };
}

/** Equal documents have the same. Tells whether somebody else wrote meanwhile. */
export function docPrint(doc: ReportDoc): number {
  return hash(JSON.stringify(doc));
}

function cleanBlock<Block extends ReportBlock>(block: Block): Block;
function cleanBlock(block: ReportBlock): ReportBlock {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content ? { ...block, content: block.content.map(cleanInline) } : block;
    case 'quotation': {
      const content = block.content.map((paragraph: ReportParagraph) => cleanBlock(paragraph));
      return { ...block, attrs: cleanSource(block.attrs), content };
    }
    case 'bullet_list':
    case 'ordered_list':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map((inner) => cleanBlock(inner)) })),
      };
  }
}

function cleanInline(inline: ReportInline): ReportInline {
  if (inline.type === 'citation') return { ...inline, attrs: cleanSource(inline.attrs) };
  return { ...inline, text: inline.text.normalize('NFC') };
}

function cleanSource(source: QuotationSource): QuotationSource {
  return { ...source, citation: source.citation.normalize('NFC') };
}
