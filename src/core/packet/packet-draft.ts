/** A packet that the reader makes, as it is kept: opened again, it becomes a newer one of the same id. */
export interface PacketDraft {
  /** The packet's own id. */
  id: string;
  /** Of the one that was made last; 0: none was. */
  revision: number;
  title: string;
  /** To whoever opens it; light Markdown. */
  note: string;
  articleIds: string[];
  questions: DraftQuestion[];
  /** The study plan that goes with it; null: none. */
  planId: string | null;
  templateIds: string[];
  withText: boolean;
  withPictures: boolean;
  withPassages: boolean;
  /** The maker's own notes, on passages and on articles. */
  withNotes: boolean;
  /** The reflections that were ticked, and no other. */
  reflectionIds: string[];
  /** The maker's counts over a span, days as `YYYY-MM-DD`; null: none. */
  counts: { from: string; to: string } | null;
  name: string;
  unit: string;
  isSigned: boolean;
  /** Milliseconds since the epoch; null: never made. */
  madeAt: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface DraftQuestion {
  id: string;
  text: string;
  /** Null: about the whole packet. */
  articleId: string | null;
}

export const MAX_QUESTION = 2_000;
export const MAX_PACKET_TITLE = 300;
export const MAX_PACKET_NOTE = 10_000;
/** More would be a library, not a packet. */
export const MOST_ARTICLES = 5_000;
