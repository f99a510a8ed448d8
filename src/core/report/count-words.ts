import { countWords } from '../text/words.ts';
import { inlineText } from './plain-text.ts';
import type { ReportBlock, ReportDoc, ReportInline } from './report-doc.ts';

/** Syllables on a page of A4 in 14-point type with the margins of a bài thu hoạch, roughly. */
const PAGE_SYLLABLES = 450;

export interface CountedSection {
  /** Of the template's section; null for one of the writer's own, and for what stands before the first. */
  sectionId: string | null;
  title: string;
  /** Which block of the document its heading is; -1 for what stands before the first heading. */
  at: number;
  /** The writer's own syllables. */
  words: number;
  /** Nothing stands below its heading, not even a quotation. */
  isEmpty: boolean;
}

export interface ReportCount {
  /** The writer's own syllables: headings, quotations and sources left out. */
  words: number;
  /** Pages of A4 that all of it takes, to half a page; 0 where nothing is written. */
  pages: number;
  sections: CountedSection[];
}

/** How much the writer wrote, in all and a section. A section begins with a heading of level 1. */
export function countReport(doc: ReportDoc): ReportCount {
  const sections: CountedSection[] = [];
  let printed = 0;
  for (const [at, block] of doc.content.entries()) {
    if (block.type === 'heading' && block.attrs.level === 1) {
      const title = inlineText(block.content).trim();
      sections.push({ sectionId: block.attrs.sectionId, title, at, words: 0, isEmpty: true });
      continue;
    }
    const here = sections.at(-1) ?? { sectionId: null, title: '', at: -1, words: 0, isEmpty: true };
    const all = syllables(block, true);
    if (sections.length === 0 && all === 0) continue;
    if (sections.length === 0) sections.push(here);
    here.words += syllables(block, false);
    if (all > 0) here.isEmpty = false;
    printed += all;
  }
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  return { words, pages: printed === 0 ? 0 : Math.max(0.5, Math.round((2 * printed) / PAGE_SYLLABLES) / 2), sections };
}

/** @param isPrinted counts all that is printed, not only what is the writer's own text */
function syllables(block: ReportBlock, isPrinted: boolean): number {
  switch (block.type) {
    case 'heading':
      return isPrinted ? ofInline(block.content) : 0;
    case 'paragraph':
      return ofInline(block.content);
    case 'quotation':
      return isPrinted ? block.content.reduce((sum, { content }) => sum + ofInline(content), 0) : 0;
    case 'bullet_list':
    case 'ordered_list':
      return block.content
        .flatMap(({ content }) => content)
        .reduce((sum, inner) => sum + syllables(inner, isPrinted), 0);
  }
}

function ofInline(content: readonly ReportInline[] = []): number {
  // A source parts two words as it does in print.
  const text = content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
  return countWords(text, 'vi');
}
