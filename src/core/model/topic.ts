/** One thing of a topic, in its place. `id` is the item's own: a passage can stand in a topic and in several. */
export type TopicItem = { id: string } & (
  | { kind: 'article'; articleId: string }
  | { kind: 'passage'; passageId: string; articleId: string }
  /** The reader's own words, light Markdown. */
  | { kind: 'note'; text: string }
);

/** A chuyên đề: an ordered collection on one theme. */
export interface Topic {
  id: string;
  title: string;
  /** A short introduction, light Markdown. */
  intro: string;
  items: TopicItem[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}
