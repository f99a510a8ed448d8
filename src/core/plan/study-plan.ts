/** A text to study, by a day. */
export interface PlanItem {
  id: string;
  title: string;
  /** Where it can be read; empty where that is not known. */
  url: string;
  /** Number and symbol of a document, by which a saved copy is known: "18-NQ/TW". May be empty. */
  number: string;
  /** The saved article that it was tied to; null: looked for by address and number. */
  articleId: string | null;
  /** `YYYY-MM-DD`; null where there is none. */
  dueOn: string | null;
  /** When it was ticked as studied; null: it counts as studied when its article was read to the end. */
  doneAt: number | null;
}

/** Kế hoạch học tập: texts with days, typed or from a packet. */
export interface StudyPlan {
  id: string;
  title: string;
  items: PlanItem[];
  createdAt: number;
  updatedAt: number;
}
