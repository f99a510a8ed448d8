import type { TextRange } from './overlap.ts';
import type { PrintIndex } from './print-index.ts';
import type { Syllables } from './syllables.ts';
import { GRAM, type Prints } from './winnow.ts';

/** Articles that are read at most for one question. */
export const MOST_READ = 160;
/** Articles that are read for one place of the draft: enough for three unrelated ones among copies of one text. */
const MOST_FOR_PLACE = 8;
/** A fingerprint of more articles tells nothing of where a passage is from. */
const COMMON_SHARE = 0.02;
const COMMON_LEAST = 40;
/** Hits of one article so near one another, in syllables of the draft, belong to one passage. */
const NEAR = 24;
/** Draft syllables that are taken together when places are counted. */
const PLACE = 8;

export interface Candidates {
  candidates: Candidate[];
  /** First syllables of grams of the draft that too many articles have. */
  common: number[];
}

export interface Candidate {
  articleId: string;
  weight: number;
}

interface Cluster {
  index: number;
  article: number;
  from: number;
  to: number;
  weight: number;
}

/**
 * The articles that a draft may have passages from, likeliest first: those whose fingerprints come up near one another in
 * it, rare ones counting for more. Of a place that many articles have only a few are taken.
 *
 * @param indexes later ones hold newer copies of what stands in earlier ones
 */
export function chooseCandidates(
  { hashes, places }: Prints,
  indexes: readonly PrintIndex[],
  most = MOST_READ,
): Candidates {
  const total = indexes.reduce((sum, { articleIds }) => sum + articleIds.length, 0);
  const commonFrom = Math.max(COMMON_LEAST, total * COMMON_SHARE);
  const clusters: Cluster[] = [];
  const common: number[] = [];
  for (const [index, prints] of indexes.entries()) {
    const open: (Cluster | undefined)[] = new Array(prints.articleIds.length);
    for (const [at, hash] of hashes.entries()) {
      const place = places[at] as number;
      const having: number[] = [];
      prints.each(hash, (article) => having.push(article));
      if (having.length > commonFrom) common.push(place);
      if (having.length === 0 || having.length > commonFrom) continue;
      const weight = Math.log2(1 + total / having.length);
      for (const article of having) {
        const cluster = open[article];
        if (cluster && place - cluster.to <= NEAR) {
          cluster.to = place;
          cluster.weight += weight;
        } else {
          const begun = { index, article, from: place, to: place, weight };
          open[article] = begun;
          clusters.push(begun);
        }
      }
    }
  }
  return { candidates: choose(clusters, indexes, most), common };
}

function choose(clusters: Cluster[], indexes: readonly PrintIndex[], most: number): Candidate[] {
  clusters.sort((a, b) => b.weight - a.weight || a.from - b.from || a.article - b.article);
  const read = new Map<number, number>();
  const chosen = new Map<string, number>();
  for (const { index, article, from, to, weight } of clusters) {
    if (chosen.size >= most) break;
    const articleId = indexes[index]?.articleIds[article] as string;
    let isNew = false;
    for (let place = Math.floor(from / PLACE); place <= Math.floor(to / PLACE); place++)
      if ((read.get(place) ?? 0) < MOST_FOR_PLACE) isNew = true;
    if (!isNew) continue;
    for (let place = Math.floor(from / PLACE); place <= Math.floor(to / PLACE); place++)
      read.set(place, (read.get(place) ?? 0) + 1);
    if (!chosen.has(articleId)) chosen.set(articleId, weight);
  }
  return [...chosen].map(([articleId, weight]) => ({ articleId, weight }));
}

/** Where the draft speaks as too many articles do to be looked up. */
export function commonRanges(common: readonly number[], { starts, ends }: Syllables): TextRange[] {
  return common.map((at) => ({ start: starts[at] as number, end: ends[at + GRAM - 1] as number }));
}
