import { MAX_TAG } from '../text/tags.ts';
import type { TagMove } from './move-tags.ts';
import { isWithin, tagKey } from './tag-key.ts';
import type { CountedTag } from './tag-tree.ts';

/** What a move of one tag would do, told before it is done. */
export interface MovePlan {
  articles: number;
  passages: number;
  /** The tag that is there already: the two become one. */
  merges: CountedTag | null;
  /** How many nested tags meet one of the same name there. */
  nested: number;
  /** A tag that is the same but for its spelling. */
  spelled: string | null;
  isTooLong: boolean;
}

export function planMove(from: string, to: string, counted: readonly CountedTag[]): MovePlan {
  const known = new Map(counted.map((one) => [one.tag, one]));
  const { articles = 0, passages = 0 } = known.get(from) ?? {};
  const moved = counted.map(({ tag }) => tag).filter((tag) => isWithin(tag, from));
  const targets = moved.map((tag) => to + tag.slice(from.length));
  // What moves itself is none that is there already.
  const meets = targets.filter((tag) => known.has(tag) && !isWithin(tag, from));
  const other = counted.find(({ tag }) => tag !== to && tagKey(tag) === tagKey(to) && !isWithin(tag, from));
  return {
    articles,
    passages,
    merges: (!isWithin(to, from) && known.get(to)) || null,
    nested: meets.filter((tag) => tag !== to).length,
    spelled: known.has(to) ? null : (other?.tag ?? null),
    isTooLong: [to, ...targets].some((tag) => tag.length > MAX_TAG),
  };
}

/** Moves that make one tag of several. What is nested in another is moved by its own; the one kept stays where it is. */
export function mergeMoves(tags: readonly string[], target: string): TagMove[] {
  const moves = [...new Set([...tags, target])].map((from) => ({ from, to: target }));
  return moves.sort((a, b) => b.from.length - a.from.length);
}

/** The last level of each tag below another one, or at the top for an empty one. Those nested in a chosen one go with it. */
export function nestMoves(tags: readonly string[], parent: string): TagMove[] {
  const outer = tags.filter((tag) => !tags.some((other) => other !== tag && isWithin(tag, other)));
  return outer.flatMap((from) => {
    const name = from.slice(from.lastIndexOf('/') + 1);
    const to = parent === '' ? name : `${parent}/${name}`;
    return to === from ? [] : [{ from, to }];
  });
}
