import { syllablesOf } from '../../src/core/originality/syllables.ts';
import { PRINT_FORM, packPrints, winnow } from '../../src/core/originality/winnow.ts';
import { INDEX_FORMAT } from '../../src/core/search/unit.ts';
import { OriginalityDesk, type OriginalityQuestion } from '../../src/services/originality.ts';
import { LibraryDatabase } from '../../src/storage/database.ts';
import { SearchIndex } from '../../src/storage/search-index.ts';
import { scoreParagraphs } from '../../tests/fixtures/specificity/score-paragraphs.ts';
import { composeArticle } from '../library/compose-article.mjs';
import { FiveGrams } from './five-grams.ts';
import { type Draft, KINDS, writeDraft } from './write-drafts.mjs';
import { makeSources, type Source } from './write-sources.mjs';

const BATCH = 500;
const SEED = 7;
/** UTF-16 units of a sentence that have to be told before it counts as told: less is a word at its edge. */
const TOUCHED = 8;
/** Share of a copy that has to be told for it to be found. */
const FOUND = 0.6;

interface Tally {
  parts: number;
  /** Found whole or nearly so, with the source that it is from, or an edited copy of that. */
  found: number;
  /** Told at all. */
  touched: number;
}

const library = makeSources(SEED);
let drafts: Draft[] = [];
let baseline: FiveGrams | null = null;
const originals = new Map<number, number>();

/** Fills the library, texts and fingerprints, and holds every source against the drafts by 5-grams on the way. */
async function fill(size: number, draftCount: number) {
  drafts = Array.from({ length: draftCount }, (_, at) => writeDraft(at, size, library));
  baseline = new FiveGrams(drafts.map(({ text }) => text));
  const db = new LibraryDatabase();
  const search = new SearchIndex();
  await search.db.state.put({
    key: 'state',
    version: 1,
    format: INDEX_FORMAT,
    printForm: PRINT_FORM,
    nextSegment: 1,
    segments: [],
    unfinished: null,
  });
  const { article } = composeArticle({ seed: 1, index: 0, now: 0, vocabulary: library.vocabulary });
  let [bytes, prints, syllables, printMs] = [0, 0, 0, 0];
  for (let from = 0; from < size; from += BATCH) {
    const sources = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => library.source(from + at));
    for (const source of sources) {
      if (source.original !== null) originals.set(source.index, source.original);
      baseline.add(source.text);
    }
    const started = performance.now();
    const rows = sources.map(({ index, text }) => {
      const spelled = syllablesOf(text);
      const kept = winnow(spelled).hashes;
      const packed = packPrints(kept);
      prints += kept.length;
      bytes += packed.length;
      syllables += spelled.count;
      return { articleId: String(index), at: 1, bytes: packed };
    });
    printMs += performance.now() - started;
    await search.db.prints.bulkPut(rows);
    await db.articles.bulkPut(sources.map((source) => ({ ...article, ...factsOf(source) })));
    await db.bodies.bulkPut(
      sources.map(({ index, text }) => ({
        articleId: String(index),
        html: `<p>${text.replaceAll('\n', '</p><p>')}</p>`,
        text,
        outline: [],
      })),
    );
  }
  return { bytes, prints, syllables, printMs };
}

function factsOf({ index, title, origin }: Source) {
  const isDocument = origin.startsWith('document');
  return {
    id: String(index),
    title,
    urlKey: String(index),
    url: `https://${origin.replace(' ', '-')}.example/${index}`,
    kind: isDocument ? ('document' as const) : ('news' as const),
    documentRef: null,
  };
}

/** What is found in every draft, and how long that takes: as it is opened, and after each pause in typing. */
async function ask(repeats: number) {
  const desk = new OriginalityDesk(new LibraryDatabase(), new SearchIndex().db);
  const question = (text: string): OriginalityQuestion => ({ text, cited: [], quoted: [], reportId: null });
  const { signal } = new AbortController();
  const opened = performance.now();
  await desk.ask(question(''), signal);
  const loadMs = performance.now() - opened;
  const tally = emptyTally();
  const [first, later]: number[][] = [[], []];
  let [told, right, toldUnits, rightUnits] = [0, 0, 0, 0];
  for (const draft of drafts) {
    const started = performance.now();
    const { overlaps } = await desk.ask(question(draft.text), signal);
    first?.push(performance.now() - started);
    for (let repeat = 0; repeat < repeats; repeat++) {
      const typed = `${draft.text} Câu gõ thêm lần ${repeat}.`;
      const again = performance.now();
      await desk.ask(question(typed), signal);
      later?.push(performance.now() - again);
    }
    count(draft, overlaps, tally, (overlap, source) => rootOf(Number(overlap.id)) === rootOf(source));
    for (const { start, end } of overlaps) {
      const inside = draft.parts
        .filter(({ kind }) => KINDS[kind])
        .reduce((sum, part) => sum + Math.max(0, Math.min(end, part.end) - Math.max(start, part.start)), 0);
      told += 1;
      if (inside * 2 > end - start) right += 1;
      toldUnits += end - start;
      rightUnits += inside;
    }
  }
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  return {
    tally,
    first,
    later,
    loadMs,
    indexBytes: desk.size,
    precision: right / told,
    inWords: rightUnits / toldUnits,
  };
}

function askFiveGrams() {
  const tally = emptyTally();
  for (const [at, draft] of drafts.entries()) count(draft, baseline?.told(at) ?? [], tally, () => true);
  return tally;
}

function emptyTally(): Record<string, Tally> {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { parts: 0, found: 0, touched: 0 }]));
}

function count<Told extends { start: number; end: number }>(
  { parts }: Draft,
  told: readonly Told[],
  tally: Record<string, Tally>,
  isFrom: (told: Told, source: number) => boolean,
): void {
  for (const { kind, start, end, source } of parts) {
    const over = told.filter((one) => Math.min(one.end, end) - Math.max(one.start, start) > TOUCHED);
    const from = over.filter((one) => source !== null && isFrom(one, source));
    const one = tally[kind] as Tally;
    one.parts += 1;
    if (over.length > 0) one.touched += 1;
    if (covered(from, start, end) >= FOUND * (end - start)) one.found += 1;
  }
}

function covered(ranges: readonly { start: number; end: number }[], start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) if (ranges.some((range) => range.start <= at && at < range.end)) units += 1;
  return units;
}

function rootOf(index: number): number {
  return originals.get(index) ?? index;
}

Object.assign(globalThis, { fill, ask, askFiveGrams, scoreParagraphs });
