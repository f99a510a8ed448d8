import type { ReportDoc } from './report-doc.ts';

/** Who writes. Kept once for all papers; a paper prints what stands here when it is printed. Any may be empty. */
export interface Profile {
  name: string;
  /** Chức vụ. */
  role: string;
  /** Null: not said. Colleagues outside the Party write papers too. */
  isPartyMember: boolean | null;
  /** Đơn vị, chi bộ. */
  unit: string;
  /** Cấp uỷ, cơ quan cấp trên. */
  superiorBody: string;
  /** Địa danh: printed before the date. */
  place: string;
}

export const EMPTY_PROFILE: Readonly<Profile> = {
  name: '',
  role: '',
  isPartyMember: null,
  unit: '',
  superiorBody: '',
  place: '',
};

/**
 * What a section must say. The rule of the field: practice of the person, practice of the collective, remedies for
 * shortcomings, a direction for the time ahead.
 */
export const FOUR_MUSTS = ['self', 'unit', 'remedy', 'direction'] as const;

export type Must = (typeof FOUR_MUSTS)[number];

export interface TemplateSection {
  id: string;
  title: string;
  /** What is asked, shown to the writer and never printed. */
  prompt: string;
  /** Which of the four musts belong here. */
  musts: Must[];
}

/** Sections of a paper as data. Shipped ones have fixed ids; those of the reader are stored. */
export interface ReportTemplate {
  id: string;
  title: string;
  description: string;
  sections: TemplateSection[];
  createdAt: number;
  updatedAt: number;
}

/** A bài thu hoạch. Its text is the writer's. */
export interface Report {
  id: string;
  title: string;
  /** The texts that were studied: saved articles, in the order of their choosing. */
  articleIds: string[];
  /** As it was chosen: later changes of the template do not reach into a paper. */
  template: Pick<ReportTemplate, 'id' | 'title' | 'sections'>;
  doc: ReportDoc;
  /** Day that is printed, `YYYY-MM-DD`; null: the day of printing. */
  day: string | null;
  /** Syllables of the writer's text, headings and quotations left out. */
  wordCount: number;
  /** When the writer said that it is finished; null while it is not. */
  finishedAt: number | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

/**
 * Why a version was kept: by itself while the paper was written, under a name, because another tab had written these words,
 * or because an older version took their place.
 */
export type VersionReason = 'auto' | 'named' | 'other-tab' | 'restored';

/** How a report stood at a time. Those kept by themselves are thinned by age. */
export interface ReportVersion {
  id: string;
  reportId: string;
  reason: VersionReason;
  /** That the writer gave it; empty where there is none. */
  name: string;
  at: number;
  title: string;
  doc: ReportDoc;
  wordCount: number;
}
