import { fold, foldBare } from '../text/fold.ts';
import { keyPhrases } from '../text/key-phrases.ts';
import { normaliseTag } from '../text/tags.ts';
import { tagKey, tagName } from './tag-key.ts';

/** A tag in use, with how often. */
export interface UsedTag {
  tag: string;
  count: number;
}

/** What is being tagged, as far as it is known. */
export interface TaggedText {
  title: string;
  text: string;
  siteName: string;
  kind: string;
  /** Tags that it has already: they are not suggested, and those that often go with them are. */
  tags: readonly string[];
}

/** Another article of the library, as far as its tags tell something of this one's. */
export type TaggedNeighbour = Pick<TaggedText, 'siteName' | 'kind' | 'tags'>;

export interface SuggestOptions {
  query: string;
  used: readonly UsedTag[];
  about: TaggedText | null;
  neighbours: readonly TaggedNeighbour[];
  limit: number;
  compare: (a: string, b: string) => number;
}

/** Read for tags that it names, UTF-16 units. */
const READ = 60_000;
/** Of each kind at most, so that no kind crowds out the others where nothing was typed. */
const MOST_NAMED = 4;
const MOST_NEAR = 3;
/** One syllable alone says little: it must come back this often, or stand in the title. */
const OFTEN = 3;
const PHRASES = 10;

/** Tags to offer, best first: own ones that fit what was typed, else those that fit the article, then its own phrases. */
export function suggestTags({ query, used, about, neighbours, limit, compare }: SuggestOptions): string[] {
  const phrases = about ? phraseTags(about) : [];
  const isTyped = query.trim() !== '';
  const offered = isTyped
    ? [...fitting(query, used, compare), ...phrases.filter((tag) => rank(query, tag) < NO_FIT)]
    : about
      ? fromText(about, used, neighbours, phrases)
      : [...used].sort((a, b) => b.count - a.count || compare(a.tag, b.tag)).map(({ tag }) => tag);
  const known = new Set((about?.tags ?? []).map(tagKey));
  const once = offered.filter((tag) => !known.has(tagKey(tag)) && known.add(tagKey(tag)));
  return once.slice(0, limit);
}

const NO_FIT = 4;

/** 0 where the tag, or a level of it, begins just so; then without regard to diacritics; then anywhere in it. */
function rank(query: string, tag: string): number {
  const wanted = normaliseTag(query);
  if (wanted === '') return NO_FIT;
  const begins = (text: string, start: string): boolean => text.startsWith(start) || text.includes(`/${start}`);
  if (begins(fold(tag), fold(wanted))) return 0;
  if (begins(foldBare(tag), foldBare(wanted))) return 1;
  if (fold(tag).includes(fold(wanted))) return 2;
  return foldBare(tag).includes(foldBare(wanted)) ? 3 : NO_FIT;
}

function fitting(query: string, used: readonly UsedTag[], compare: SuggestOptions['compare']): string[] {
  return used
    .map(({ tag, count }) => ({ tag, count, rank: rank(query, tag) }))
    .filter((one) => one.rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank || b.count - a.count || compare(a.tag, b.tag))
    .map(({ tag }) => tag);
}

/** The text's own phrases, spelled as tags. */
function phraseTags({ text, title }: TaggedText): string[] {
  return keyPhrases(text, { title, limit: PHRASES }).map((phrase) => normaliseTag(phrase.text));
}

function fromText(
  about: TaggedText,
  used: readonly UsedTag[],
  neighbours: readonly TaggedNeighbour[],
  phrases: readonly string[],
): string[] {
  const named = namedIn(about, used).slice(0, MOST_NAMED);
  const near = nearTags(about, neighbours).filter((tag) => !named.includes(tag));
  // A phrase that is the name of a tag in use is that tag.
  const names = new Set(used.map(({ tag }) => tagKey(tagName(tag))));
  return [...named, ...near.slice(0, MOST_NEAR), ...phrases.filter((tag) => !names.has(tagKey(tag)))];
}

/** Own tags whose last level stands in the article, word for word with its diacritics; the title counts most. */
function namedIn({ title, text, tags }: TaggedText, used: readonly UsedTag[]): string[] {
  const spaced = (words: string): string => ` ${words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
  const [head, body] = [spaced(fold(title)), spaced(fold(text.slice(0, READ)))];
  const has = new Set(tags.map(tagKey));
  const scored = used.flatMap(({ tag, count }) => {
    const name = spaced(tagKey(tagName(tag)));
    if (name.trim() === '' || has.has(tagKey(tag))) return [];
    const isInTitle = head.includes(name);
    const times = body.split(name).length - 1;
    const isOneSyllable = !name.trim().includes(' ');
    if (!isInTitle && times < (isOneSyllable ? OFTEN : 1)) return [];
    return [{ tag, score: (isInTitle ? 10 : 0) + Math.min(times, 10) + Math.log1p(count) / 2 }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ tag }) => tag);
}

/** Tags of articles of the same site and kind, and of those that share a tag with this one. */
function nearTags({ siteName, kind, tags }: TaggedText, neighbours: readonly TaggedNeighbour[]): string[] {
  const own = new Set(tags.map(tagKey));
  const scores = new Map<string, number>();
  for (const neighbour of neighbours) {
    const shared = neighbour.tags.filter((tag) => own.has(tagKey(tag))).length;
    const isSameSite = siteName !== '' && neighbour.siteName === siteName;
    const nearness = 2 * shared + (isSameSite ? 1 : 0) + (isSameSite && neighbour.kind === kind ? 0.5 : 0);
    if (nearness === 0) continue;
    for (const tag of neighbour.tags) if (!own.has(tagKey(tag))) scores.set(tag, (scores.get(tag) ?? 0) + nearness);
  }
  // Once is chance.
  return [...scores]
    .filter(([, score]) => score >= 2)
    .sort((a, b) => b[1] - a[1])
    .map(([tag]) => tag);
}
