import { isWithin, tagKey } from './tag-key.ts';

/** A tag, spelled as it is stored, with all that is nested in it, becomes another one, or, for null, is taken off. */
export interface TagMove {
  from: string;
  to: string | null;
}

/** What becomes of one tag; null where it is taken off, the tag itself where no move is of it. */
export function moveTag(tag: string, moves: readonly TagMove[]): string | null {
  const move = moves.find(({ from }) => isWithin(tag, from));
  if (!move) return tag;
  return move.to === null ? null : move.to + tag.slice(move.from.length);
}

/** The tags of one article or passage after the moves, none twice. The same array where none of them is moved. */
export function moveTags(tags: readonly string[], moves: readonly TagMove[]): readonly string[] {
  const moved = tags.map((tag) => moveTag(tag, moves));
  if (moved.every((tag, index) => tag === tags[index])) return tags;
  const known = new Set<string>();
  return moved.filter((tag): tag is string => {
    if (tag === null || known.has(tagKey(tag))) return false;
    known.add(tagKey(tag));
    return true;
  });
}

/**
 * Takes a change of tags back. Where they were changed again since, only what that change did is undone: what it took
 * comes back, what it brought goes, everything else stays.
 */
export function unmoveTags(
  current: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const isSame = current.length === after.length && current.every((tag, index) => tag === after[index]);
  if (isSame) return before;
  const keys = (tags: readonly string[]): Set<string> => new Set(tags.map(tagKey));
  const [had, got] = [keys(before), keys(after)];
  const respelled = (tag: string): string =>
    after.includes(tag) && !before.includes(tag) ? (before.find((one) => tagKey(one) === tagKey(tag)) ?? tag) : tag;
  const kept = current.filter((tag) => had.has(tagKey(tag)) || !got.has(tagKey(tag))).map(respelled);
  const standing = keys(kept);
  const lost = before.filter((tag) => !got.has(tagKey(tag)) && !standing.has(tagKey(tag)));
  return [...kept, ...lost];
}
