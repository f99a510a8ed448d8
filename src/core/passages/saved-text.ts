import { describePassage } from '../anchoring/describe-passage.ts';
import { hasPosition } from '../anchoring/describe-quote.ts';
import { findPassage } from '../anchoring/find-passage.ts';
import { finish, indexPage, type PageIndex } from '../anchoring/page-index.ts';
import type { Selector } from '../anchoring/selector.ts';
import type { Passage } from '../model/passage.ts';
import { hasOwnLead } from './own-lead.ts';

/** The saved words of an article that its passages are looked for in. */
export interface SavedWords {
  title: string;
  lead: string;
  /** Of the body: what an outline's offsets count in. */
  text: string;
}

/** Where a passage stands in the saved text of its article. */
export interface TextPlace {
  passage: Passage;
  /**
   * Offset of its first unit in the body's text; negative in the title and the lead. Null where the text does not have
   * it and nothing tells where it would stand.
   */
  at: number | null;
  /** False where `at` is only worked out from the passages around. */
  isFound: boolean;
}

/**
 * Places passages in the saved text of one article, in its order. Positions alone do not give it: those of a live page
 * count its menus too, those of a saved copy do not. The text is read once, and a passage only when its words change.
 */
export class SavedText {
  readonly #words: SavedWords;
  readonly #before: string;
  readonly #known = new Map<string, { selector: string; at: number | null }>();
  #index: PageIndex | null = null;

  constructor({ title, lead, text }: SavedWords) {
    this.#words = { title, lead, text };
    // Many pages repeat the lead as their first paragraph: twice in the text, neither of the two would be sure.
    this.#before = hasOwnLead(lead, text) ? `${title}\n${lead}\n` : `${title}\n`;
  }

  /** One that the text does not have stands as far from the nearest one that it has as it did on its page. */
  place(passages: readonly Passage[]): TextPlace[] {
    const found = passages.flatMap((passage) => {
      const at = this.#find(passage);
      return at === null ? [] : [{ passage, at }];
    });
    const places = passages.map((passage): TextPlace => {
      const own = found.find((one) => one.passage === passage);
      return own ? { ...own, isFound: true } : { passage, at: this.#estimate(passage, found), isFound: false };
    });
    return places.sort(
      (a, b) =>
        (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) ||
        startOf(a.passage) - startOf(b.passage) ||
        a.passage.createdAt - b.passage.createdAt,
    );
  }

  /** The selector that a passage would have been given here; null unless its words stand here once, unchanged. */
  describe({ selector }: Pick<Passage, 'selector'>): Selector | null {
    const index = this.#indexed();
    const { state, start, end } = findPassage(index, selector);
    if (state !== 'found') return null;
    const described = describePassage(index, start, end);
    return (described.rivals?.same ?? 0) > 0 ? null : described;
  }

  #indexed(): PageIndex {
    this.#index ??= finish(indexPage(this.#before + this.#words.text));
    return this.#index;
  }

  #find(passage: Passage): number | null {
    const selector = JSON.stringify(passage.selector);
    const known = this.#known.get(passage.id);
    if (known?.selector === selector) return known.at;
    const { state, start } = findPassage(this.#indexed(), passage.selector);
    const at = state === 'lost' ? null : start - this.#before.length;
    this.#known.set(passage.id, { selector, at });
    return at;
  }

  #estimate(passage: Passage, found: readonly { passage: Passage; at: number }[]): number | null {
    if (!hasPosition(passage.selector)) return null;
    const start = startOf(passage);
    let nearest: { at: number; distance: number } | null = null;
    for (const one of found) {
      if (!hasPosition(one.passage.selector)) continue;
      const distance = Math.abs(startOf(one.passage) - start);
      if (nearest && nearest.distance <= distance) continue;
      nearest = { at: one.at + start - startOf(one.passage), distance };
    }
    // Beyond the text: of the comments below it, or of a menu.
    const isInside = nearest && nearest.at >= -this.#before.length && nearest.at < this.#words.text.length;
    return nearest && isInside ? nearest.at : null;
  }
}

function startOf({ selector }: Passage): number {
  return selector.position.start;
}
