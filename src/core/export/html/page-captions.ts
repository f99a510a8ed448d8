/** A part of a page above its articles: questions to talk about, a plan. */
export interface PageSection {
  heading: string;
  /** Light Markdown; may be empty. */
  text: string;
  /** A numbered list behind it, each entry plain or light Markdown. */
  items: readonly string[];
}

/** What stands above the articles. */
export interface PageCaptions {
  /** Null: a single article stands under its own headline, several under `settings.title`. */
  heading: string | null;
  /** Lines under the heading: who made it, when, for whom. */
  lines: readonly string[];
  sections: readonly PageSection[];
}

export const NO_CAPTIONS: PageCaptions = { heading: null, lines: [], sections: [] };
