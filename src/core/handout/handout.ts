import type { Role } from '../model/role.ts';

/** The sheet that a handout is printed on; of `a5-twice` two copies stand on a lying A4, to be cut apart. */
export const HANDOUT_PAPERS = ['a4', 'a5', 'a5-twice'] as const;

export type HandoutPaper = (typeof HANDOUT_PAPERS)[number];

/**
 * A passage as it was when it was taken, so that the sheet stays readable when its article is deleted. It is quoted word
 * for word: its writer may only leave sentences out.
 */
export interface HandoutPassage {
  passageId: string;
  articleId: string;
  quote: string;
  /** Its source on one line, with its place: see `core/report/cite-in-paper`. */
  citation: string;
  role: Role;
  /** Which sentences of the quotation are printed, counted from 0, ascending; null: all of them. */
  kept: number[] | null;
}

export interface HandoutQuestion {
  id: string;
  /** One line, the writer's own words. */
  text: string;
}

/** A text that the sheet is on, as it was known when it was taken. */
export interface HandoutSource {
  articleId: string;
  /** The source as a whole, on one line. */
  citation: string;
  /** Address on the web; empty where it has none. */
  url: string;
  /** Its address is printed as a QR code too. */
  hasCode: boolean;
  /** A marking was found on it since: nothing of it is printed, and never again. */
  isBarred: boolean;
}

/** What its writer types or chooses. */
export interface HandoutWords {
  title: string;
  /** In the writer's own words, light Markdown. */
  summary: string;
  questions: HandoutQuestion[];
  /** Who hands it out: đơn vị, chi bộ. */
  unit: string;
  /** Địa danh, printed before the day. */
  place: string;
  /** `YYYY-MM-DD`; null: no day is printed. */
  day: string | null;
  paper: HandoutPaper;
  /** Large type, for older eyes. */
  isLarge: boolean;
}

/** A tài liệu phổ biến: one printed page on a topic or an article. */
export interface Handout extends HandoutWords {
  id: string;
  /** The topic that it was made from, which may be in the trash or gone; null where there was none. */
  topicId: string | null;
  passages: HandoutPassage[];
  sources: HandoutSource[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

/** What is typed: two versions of one are joined. */
export const HANDOUT_TEXTS = ['title', 'summary', 'unit', 'place'] as const;

export const HANDOUT_FIELDS = [...HANDOUT_TEXTS, 'questions', 'day', 'paper', 'isLarge'] as const;
