import { type Attrs, type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';
import type { QuotationSource } from '../../../core/report/report-doc.ts';
import { t } from '../../../i18n/t.ts';

const NO_SOURCE = { citation: { default: '' }, articleId: { default: null }, passageId: { default: null } };

/** The form of `core/report/report-doc.ts`, node for node: what the editor holds is what is stored. */
export const reportSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    // The first of its group: what an empty place is filled with.
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 2 }, sectionId: { default: null } },
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((size) => ({ tag: `h${size}`, getAttrs: (dom) => headingAttrs(dom, size) })),
      toDOM: ({ attrs }): DOMOutputSpec => [
        // The page's own title is the first.
        `h${Number(attrs.level) + 1}`,
        attrs.sectionId === null ? {} : { 'data-section': String(attrs.sectionId) },
        0,
      ],
    },
    bullet_list: {
      group: 'block list',
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block list',
      content: 'list_item+',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    list_item: {
      content: 'paragraph (paragraph | list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    quotation: {
      group: 'block',
      content: 'paragraph+',
      attrs: NO_SOURCE,
      defining: true,
      parseDOM: [
        {
          tag: 'blockquote',
          getAttrs: (dom) => sourceAttrs(dom),
          contentElement: (dom) =>
            dom.querySelector<HTMLElement>(':scope > .report-quotation-text') ?? (dom as HTMLElement),
        },
      ],
      toDOM: quotationDom,
    },
    text: { group: 'inline' },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: NO_SOURCE,
      parseDOM: [{ tag: 'span[data-citation]', getAttrs: (dom) => sourceAttrs(dom) }],
      toDOM: ({ attrs }) => [
        'span',
        { class: 'report-citation', ...sourceData(attrs as QuotationSource) },
        `(${attrs.citation})`,
      ],
    },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

export function isSectionHeading(node: Node): boolean {
  return node.type === reportSchema.nodes.heading && node.attrs.level === 1;
}

/** Level 1 belongs to sections: only our own copy of one brings it. */
function headingAttrs(dom: HTMLElement, size: number): Attrs {
  const sectionId = dom.dataset.section ?? null;
  return sectionId === null ? { level: size <= 3 ? 2 : 3, sectionId } : { level: 1, sectionId };
}

function quotationDom({ attrs }: Node): DOMOutputSpec {
  const source = attrs as QuotationSource;
  const name = source.citation || t('report.noSource');
  return [
    'blockquote',
    { class: 'report-quotation', ...sourceData(source) },
    ['div', { class: 'report-quotation-text' }, 0],
    ['footer', { class: 'report-quotation-source', contenteditable: 'false' }, `— ${name}`],
  ];
}

function sourceData({ citation, articleId, passageId }: QuotationSource): Record<string, string> {
  return {
    'data-citation': citation,
    ...(articleId === null ? {} : { 'data-article': articleId }),
    ...(passageId === null ? {} : { 'data-passage': passageId }),
  };
}

function sourceAttrs({ dataset }: HTMLElement): Attrs {
  return {
    citation: (dataset.citation ?? '').normalize('NFC'),
    articleId: dataset.article ?? null,
    passageId: dataset.passage ?? null,
  };
}
