import { AGREES, type Sides } from './context.ts';
import { WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import { pairWords } from './pair-words.ts';
import { type Query, type Sought, soughtWords } from './query.ts';

/** Remembered words on each side that help to say where the passage ends: enough to bridge an edited one or two. */
const CONTEXT = 8;
/** Words of the page looked at beyond the place found. */
const MARGIN = 16;
/** Dropping a word of surroundings that are gone costs little: it says nothing of where the passage ends. Of those that
 * still stand it costs as much as any word, so that a word of theirs is not taken for one of the passage's. */
const GONE = 3;

/** An edited passage, word for word. */
export interface Refined {
  from: number;
  to: number;
  /** For each word of the quotation, does it still stand there? */
  kept: boolean[];
  /** Stretches of foreign words between its own. */
  breaks: number;
}

/**
 * The ends of an edited passage, exactly. Whether its first word was replaced or dropped cannot be seen from its own
 * words: "cấp nước" may be "[việc] nước" edited, or "việc" the word before it. So the passage is laid over the page
 * once more together with its surroundings, and ends where its own words do. Null where none of its words is left.
 */
export function refine(
  index: PageIndex,
  query: Query,
  place: { from: number; to: number; sides: Sides },
): Refined | null {
  const { vocabulary } = index;
  const context = (side: number | null) => {
    const drop = side !== null && side >= AGREES ? WORD : GONE;
    return (id: number): Sought => ({ id, letters: id < 0 ? -1 : vocabulary.lettersOf(id), drop });
  };
  const left = query.left.slice(-CONTEXT).map(context(place.sides.left));
  const right = query.right.slice(0, CONTEXT).map(context(place.sides.right));
  const own = soughtWords(vocabulary, query);
  const start = Math.max(0, place.from - MARGIN);
  const end = Math.min(index.ids.length, place.to + MARGIN);
  const paired = pairWords(index, [...left, ...own, ...right], start, end).subarray(
    left.length,
    left.length + own.length,
  );
  const stands = paired.filter((at) => at >= 0);
  const from = stands[0];
  const to = stands.at(-1);
  if (from === undefined || to === undefined) return null;
  return {
    from,
    to: to + 1,
    kept: query.ids.map((id, at) => (paired[at] as number) >= 0 && index.ids[paired[at] as number] === id),
    breaks: stands.reduce((count, at, order) => count + Number(order > 0 && at > (stands[order - 1] as number) + 1), 0),
  };
}
