import { findPassage } from '../../../src/core/anchoring/find-passage.ts';
import { finish, indexPage } from '../../../src/core/anchoring/page-index.ts';
import type { AnchorState, Selector } from '../../../src/core/anchoring/selector.ts';

/** How a passage stands in a text. */
export function anchorState(text: string, selector: Selector | undefined): AnchorState {
  return selector ? findPassage(finish(indexPage(text)), selector).state : 'lost';
}
