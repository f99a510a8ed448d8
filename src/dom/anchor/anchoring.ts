import { findPassage } from '../../core/anchoring/find-passage.ts';
import type { AnchorState, Selector } from '../../core/anchoring/selector.ts';
import { rangeOfOffsets } from './boundaries.ts';
import type { PageText } from './page-text.ts';

export interface Anchoring {
  /** `found` word for word, `changed` clearly the same passage with some words edited, `lost` gone. */
  state: AnchorState;
  /** Where it stands now; null when lost. */
  range: Range | null;
  /** 0 to 1: how sure. */
  score: number;
  /** Grows in reading order among passages that were looked for together, lost ones last. */
  order: number;
}

export function anchorOne({ map, index }: PageText, selector: Selector): Anchoring {
  const match = findPassage(index, selector);
  const range = match.state === 'lost' ? null : rangeOfOffsets(map, match.start, match.end);
  return range
    ? { state: match.state, range, score: match.score, order: match.start }
    : { state: 'lost', range: null, score: 0, order: Number.MAX_SAFE_INTEGER };
}
