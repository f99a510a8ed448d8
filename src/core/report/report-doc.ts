/**
 * Text of a report as plain JSON, in the form of ProseMirror's documents: what the editor writes, what is printed,
 * exported and looked through. Only these nodes and marks are known.
 */
export interface ReportDoc {
  type: 'doc';
  content: ReportBlock[];
}

export type ReportBlock = ReportHeading | ReportParagraph | ReportList | ReportQuotation;

/** Level 1: a section of the template; 2 and 3: the writer's own below it. */
export interface ReportHeading {
  type: 'heading';
  attrs: { level: 1 | 2 | 3 /** Of the template's section; null for the writer's own. */; sectionId: string | null };
  content?: ReportInline[];
}

export interface ReportParagraph {
  type: 'paragraph';
  content?: ReportInline[];
}

export interface ReportList {
  type: 'bullet_list' | 'ordered_list';
  content: ReportListItem[];
}

export interface ReportListItem {
  type: 'list_item';
  content: (ReportParagraph | ReportList)[];
}

/** Somebody else's words with their source. */
export interface ReportQuotation {
  type: 'quotation';
  attrs: QuotationSource;
  content: ReportParagraph[];
}

export interface QuotationSource {
  /** As it is printed: "khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày 25/10/2017 của …". Empty: no source is said. */
  citation: string;
  /** Where it was taken from in the library; null where it came from elsewhere. */
  articleId: string | null;
  passageId: string | null;
}

export type ReportInline = ReportText | ReportCitation;

export interface ReportText {
  type: 'text';
  text: string;
  marks?: { type: 'strong' | 'em' }[];
}

/** A source named in running text, in brackets where it is printed. One letter wide in the editor. */
export interface ReportCitation {
  type: 'citation';
  attrs: QuotationSource;
}
