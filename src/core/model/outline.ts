/** Levels of an issued document, outermost first, then the headings of an ordinary article. */
export type OutlineLevel =
  | 'part'
  | 'chapter'
  | 'section'
  | 'roman'
  | 'arabic'
  | 'article'
  | 'clause'
  | 'point'
  | 'heading';

/** One entry of an article's outline. Offsets count UTF-16 units in `ExtractedArticle.text`. */
export interface OutlineNode {
  level: OutlineLevel;
  /** The label alone: "Chương II", "Điều 5", "1", "a". Empty for a plain heading. */
  label: string;
  /** Title of the entry without its label. May be empty. */
  title: string;
  start: number;
  /** One past the last unit that belongs to this entry and all below it. */
  end: number;
  children: OutlineNode[];
}

export type Outline = OutlineNode[];
