import { fingerprint } from '../core/anchoring/fingerprint.ts';
import { finish, indexPage } from '../core/anchoring/page-index.ts';
import type { Selector } from '../core/anchoring/selector.ts';

/** As many refusals are remembered of one passage: each is one press of the reader. */
const MOST = 12;

/** Whether the reader has said before that these words are not the passage. */
export function isRefused(selector: Selector, words: string): boolean {
  return selector.refused?.includes(markOf(words)) ?? false;
}

/** The selector that knows these words as another text. */
export function refuse(selector: Selector, words: string): Selector {
  const refused = [...(selector.refused ?? []).filter((mark) => mark !== markOf(words)), markOf(words)];
  return { ...selector, refused: refused.slice(-MOST) };
}

function markOf(words: string): string {
  const index = finish(indexPage(words));
  return fingerprint(index, 0, index.ids.length);
}
