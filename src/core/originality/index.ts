import { type Chain, chainOf, chainRuns } from './chain.ts';
import { chooseShared } from './choose-shared.ts';
import { markCommon, type Shared } from './common-places.ts';
import { markStock } from './find-stock.ts';
import { findStockTitles } from './find-titles.ts';
import { findNamings } from './naming.ts';
import { LEAST_SYLLABLES, type Overlap, type OverlapSource, type TextRange } from './overlap.ts';
import { PhraseUse } from './phrase-use.ts';
import { findQuotations } from './quotations.ts';
import { refine } from './refine.ts';
import { type Run, runsWith, type SeededDraft, seedDraft } from './seeds.ts';
import { type Syllables, syllablesOf, typedBare } from './syllables.ts';

export interface OverlapSettings {
  /** What is quoted with its source, beside what quotation marks say. */
  cited?: readonly TextRange[];
  /** What is quoted without one. */
  quoted?: readonly TextRange[];
  /** Turns that are known to stand in many more texts than are given. */
  common?: readonly TextRange[];
  /** Syllables of a source's text where they are known already. */
  syllablesOf?: (source: OverlapSource) => Syllables;
}

/** Score of a find that is looked at more closely, in syllables. */
const LEAST_FOUND = 8;
/** Of a passage, syllables that are neither a fixed phrase nor common: without so many it is made of such. */
const LEAST_OWN = 7;

/**
 * Passages of at least 12 syllables that a draft shares with sources, outside quotation marks with a citation, also where
 * one word in eight was changed or clauses changed places. Fixed phrases, names of texts, and what stands in three
 * unrelated sources do not count. Sorted by place; passages of several sources may lie over one another where they are
 * equally like. Time grows with the lengths of all texts together.
 */
export function findOverlaps(
  draft: string,
  sources: readonly OverlapSource[],
  settings: OverlapSettings = {},
): Overlap[] {
  const quotations = findQuotations(draft);
  const cited = [...quotations.filter(({ isCited }) => isCited), ...(settings.cited ?? [])];
  const quoted = [...quotations, ...(settings.quoted ?? [])];
  const syllables = syllablesOf(draft);
  const blocked = marksOf(syllables, cited);
  const seeded = seedDraft(syllables, typedBare(draft, syllables), blocked);
  const own = settings.syllablesOf ?? (({ text }: OverlapSource) => syllablesOf(text));
  const use = new PhraseUse(syllables.count);
  const found = sources.flatMap((source) => sharedWith(seeded, source, own(source), use));
  const shared = found.flatMap((one) => {
    const chain = withoutPhrases(one.chain, use);
    return chain ? [{ ...one, chain }] : [];
  });
  const stock = marksOf(syllables, [...findNamings(draft), ...(settings.common ?? [])]);
  markStock(syllables, stock);
  const involved = new Set(shared.map(({ source }) => source.id));
  for (const { id, title } of sources) if (title && involved.has(id)) findStockTitles(seeded, title, stock);
  markCommon(shared, stock);
  use.mark(stock);
  const counted = shared.filter(({ chain }) => ownOf(chain.runs, stock) >= LEAST_OWN);
  const inQuotes = marksOf(syllables, quoted);
  return chooseShared(counted, syllables.count).map((one) => overlapOf(one, syllables, inQuotes));
}

function sharedWith(draft: SeededDraft, source: OverlapSource, syllables: Syllables, use: PhraseUse): Shared[] {
  const runs = runsWith(draft, syllables);
  if (runs.length === 0) return [];
  const voucher = { id: source.id, origin: source.origin, syllables };
  const found = chainRuns(runs, LEAST_FOUND).map((chain) => refine(draft, syllables, chain, LEAST_SYLLABLES));
  const chains = found.filter((chain) => chain !== null);
  use.add(source.origin ?? source.id, runs, chains);
  return chains.map((chain) => ({ chain, source: voucher }));
}

/** A passage without the turns of the language at its ends; null where too little is left. */
function withoutPhrases(chain: Chain, use: PhraseUse): Chain | null {
  const isPhrase = ({ at, length }: Run) => length < LEAST_SYLLABLES && use.isPhrase(at, length);
  const first = chain.runs.findIndex((run) => !isPhrase(run));
  const last = chain.runs.findLastIndex((run) => !isPhrase(run));
  if (first < 0) return null;
  const left = first === 0 && last === chain.runs.length - 1 ? chain : chainOf(chain.runs.slice(first, last + 1));
  return left.matched >= LEAST_SYLLABLES ? left : null;
}

function marksOf({ starts, ends, count }: Syllables, ranges: readonly TextRange[]): Uint8Array {
  const marks = new Uint8Array(count);
  if (ranges.length === 0) return marks;
  for (const range of ranges) {
    for (let at = firstFrom(starts, range.start); at < count && (ends[at] as number) <= range.end; at++) marks[at] = 1;
  }
  return marks;
}

/** The first syllable that begins at an offset or behind it. */
function firstFrom(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ownOf(runs: Shared['chain']['runs'], stock: Uint8Array): number {
  let own = 0;
  for (const { at, length } of runs) for (let place = at; place < at + length; place++) own += stock[place] ? 0 : 1;
  return own;
}

function overlapOf({ chain, source }: Shared, draft: Syllables, inQuotes: Uint8Array): Overlap {
  const there = source.syllables;
  const from = (text: Syllables, at: number) => text.starts[at] as number;
  const to = (text: Syllables, at: number) => text.ends[at - 1] as number;
  let inside = 0;
  for (const { at, length } of chain.runs)
    for (let place = at; place < at + length; place++) inside += inQuotes[place] ?? 0;
  return {
    start: from(draft, chain.from),
    end: to(draft, chain.to),
    sourceId: source.id,
    sourceStart: from(there, chain.start),
    sourceEnd: to(there, chain.end),
    syllables: chain.matched,
    isVerbatim: chain.runs.length === 1,
    quoted: inside * 2 > chain.matched,
    same: chain.runs.map((run) => ({
      start: from(draft, run.at),
      end: to(draft, run.at + run.length),
      sourceStart: from(there, run.there),
      sourceEnd: to(there, run.there + run.length),
    })),
  };
}
