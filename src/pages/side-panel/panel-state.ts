import type { AnchorState } from '../../core/anchoring/selector.ts';
import type { Article } from '../../core/model/article.ts';
import type { Failure } from '../../core/model/failure.ts';
import type { Outline } from '../../core/model/outline.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import type { SavedText, TextPlace } from '../../core/passages/saved-text.ts';
import type { PassagePlace } from '../../messaging/protocol.ts';
import type { CurrentTab } from '../current-tab.ts';

export interface PlacedPassage extends TextPlace {
  /** Null where the page itself cannot be asked, or has not answered yet. */
  state: AnchorState | null;
}

/** The saved text of an article, for placing its passages. */
export interface PanelBody {
  outline: Outline;
  text: string;
  saved: SavedText;
}

/** What the panel shows of the tab in front. */
export interface PanelState {
  tab: CurrentTab | null;
  /** Address of the page; empty where the browser does not tell it. */
  url: string;
  article: Article | null;
  body: PanelBody | null;
  /** In the order of the text. */
  passages: PlacedPassage[];
  /** On the passages and on the article as a whole, oldest first. */
  reflections: readonly Reflection[];
  /** Why the page itself cannot be reached. What is saved of it is listed all the same. */
  failure: Failure | null;
  /** Why nothing of the library can be shown. */
  libraryFailure: Failure | null;
  /** Counts the times that the tab's page was drawn or changed: whoever listens to it listens anew. */
  visit: number;
}

/**
 * Passages in the order of the saved text, or of the page itself where no text is saved.
 * @param places as the page told them; null where it did not
 */
export function placePassages(
  passages: readonly Passage[],
  body: PanelBody | null,
  places: readonly PassagePlace[] | null,
): PlacedPassage[] {
  const told = new Map(places?.map(({ id, state }, index) => [id, { state, index }]));
  const inText = body?.saved.place(passages) ?? passages.map((passage) => ({ passage, at: null, isFound: false }));
  const placed = inText.map((place) => ({ ...place, state: told.get(place.passage.id)?.state ?? null }));
  if (placed.some(({ isFound }) => isFound)) return placed;
  const indexOf = ({ passage }: PlacedPassage) => told.get(passage.id)?.index ?? told.size;
  const startOf = ({ passage }: PlacedPassage) => passage.selector.position.start;
  return placed.sort((a, b) => indexOf(a) - indexOf(b) || startOf(a) - startOf(b));
}
