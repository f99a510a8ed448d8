import type { ReportBlock, ReportDoc } from './report-doc.ts';
import { walkText } from './walk-text.ts';

/** A section that nothing was written in, by its place in the text. */
export interface EmptySection {
  title: string;
  sectionId: string | null;
}

/** Sections (headings of level 1) under which no words stand. Headings below it are no answer. */
export function emptySections(doc: ReportDoc): EmptySection[] {
  const empty: EmptySection[] = [];
  let open: EmptySection | null = null;
  for (const block of doc.content) {
    if (block.type === 'heading' && block.attrs.level === 1) {
      if (open) empty.push(open);
      open = { title: walkText([block]).trim(), sectionId: block.attrs.sectionId };
    } else if (block.type !== 'heading' && hasWords(block)) open = null;
  }
  return open ? [...empty, open] : empty;
}

/** Whether there is a word of text, headings apart. */
export function isBlankReport(doc: ReportDoc): boolean {
  return !doc.content.some((block) => block.type !== 'heading' && hasWords(block));
}

function hasWords(block: ReportBlock): boolean {
  return /[\p{L}\d]/u.test(walkText([block]));
}
