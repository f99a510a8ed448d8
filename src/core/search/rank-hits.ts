import { type Library, Scorer } from './score.ts';
import type { SegmentHits } from './search-segment.ts';

/** One unit that was found, with what its snippet needs. */
export interface RankedHit {
  hits: SegmentHits;
  unit: number;
  articleId: string;
  /** Number of the passage in its article's entry, or -1 for the article itself. */
  passage: number;
  /** Lower ones stand above. */
  rank: number;
  savedAt: number;
}

export interface RankedHits {
  /** The first ones, in order. */
  articles: RankedHit[];
  passages: RankedHit[];
  total: { articles: number; passages: number };
}

/** `relevance`, or the article that was saved last first. */
export type SearchOrder = 'relevance' | 'newest';

export interface RankSettings {
  order: SearchOrder;
  /** How many of each are wanted. */
  articles: number;
  passages: number;
}

/**
 * Units found outside the text itself come first: they stand above most others, and where they fill what is wanted,
 * nobody needs to look where the words of the rest stand.
 */
export function rankHits(found: readonly SegmentHits[], settings: RankSettings): RankedHits {
  const library = libraryOf(found);
  const articles = new Best(settings.articles);
  const passages = new Best(settings.passages);
  const isByTime = settings.order === 'newest';
  const scored = found.map((hits) => ({ hits, scorer: new Scorer(hits.segment, hits.texts, library) }));
  for (const isOutside of [true, false]) {
    for (const { hits, scorer } of scored) {
      const { articleOf, head } = hits.segment;
      const bodyRank = isByTime || isOutside ? 0 : scorer.bestBodyRank;
      for (const unit of hits.units) {
        if (scorer.isOutsideBody(unit) !== isOutside) continue;
        const article = articleOf[unit] as number;
        const best = head.firstUnits[article] === unit ? articles : passages;
        best.total += 1;
        // Most of what is found has no room whatever it says: it is only counted.
        if (!best.mayHaveRoom(bodyRank)) continue;
        const savedAt = head.savedAt[article] as number;
        if (!best.hasRoom(isByTime ? 0 : scorer.rank(unit, true), savedAt)) continue;
        best.offer(hits, unit, isByTime ? 0 : scorer.rank(unit), savedAt);
      }
    }
  }
  return {
    articles: articles.take(),
    passages: passages.take(),
    total: { articles: articles.total, passages: passages.total },
  };
}

function libraryOf(found: readonly SegmentHits[]): Library {
  const holds = (found[0]?.texts ?? []).map((_, clause) =>
    found.reduce((sum, { texts }) => sum + countNonZero(texts[clause]?.spellings), 0),
  );
  const units = found.reduce((sum, { segment }) => sum + segment.head.unitCount, 0);
  const articles = found.reduce((sum, { segment }) => sum + segment.head.articleCount, 0);
  const words = found.reduce((sum, { segment }) => sum + segment.wordCount, 0);
  return { holds, units, averageLength: Math.max(1, words / Math.max(1, articles)) };
}

function countNonZero(values: Uint8Array | undefined): number {
  let count = 0;
  for (const value of values ?? []) if (value !== 0) count += 1;
  return count;
}

/** Keeps the best of all that it is offered: hundreds of thousands of hits make no objects. */
class Best {
  total = 0;
  readonly #wanted: number;
  #kept: RankedHit[] = [];
  /** The worst that was kept at the last look: what is worse cannot be among the best any more. */
  #worstRank = Number.POSITIVE_INFINITY;
  #worstSavedAt = Number.NEGATIVE_INFINITY;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  mayHaveRoom(rank: number): boolean {
    return this.#wanted > 0 && rank <= this.#worstRank;
  }

  hasRoom(rank: number, savedAt: number): boolean {
    if (this.#wanted === 0 || rank > this.#worstRank) return false;
    return rank < this.#worstRank || savedAt >= this.#worstSavedAt;
  }

  offer(hits: SegmentHits, unit: number, rank: number, savedAt: number): void {
    if (!this.hasRoom(rank, savedAt)) return;
    const { articleOf, articleIds, head } = hits.segment;
    const article = articleOf[unit] as number;
    const passage = unit - (head.firstUnits[article] as number) - 1;
    this.#kept.push({ hits, unit, articleId: articleIds[article] as string, passage, rank, savedAt });
    if (this.#kept.length >= this.#wanted * 2 + 20) this.#cut();
  }

  take(): RankedHit[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort(compareHits);
    this.#kept = this.#kept.slice(0, this.#wanted);
    const worst = this.#kept.length === this.#wanted ? this.#kept.at(-1) : undefined;
    if (!worst) return;
    this.#worstRank = worst.rank;
    this.#worstSavedAt = worst.savedAt;
  }
}

/** Better ones first, then newer ones; ids make the order the same every time. */
function compareHits(a: RankedHit, b: RankedHit): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.savedAt !== b.savedAt) return b.savedAt - a.savedAt;
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return a.passage - b.passage;
}
