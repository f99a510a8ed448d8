import { CHANGES, type Change } from './changes.ts';
import { CONTESTANTS, type Contestant } from './contestants.ts';
import { type Picked, pickPassages, rangeOf } from './passages.ts';
import { Random, seedOf } from './random.ts';
import { readerCopy } from './reader-copy.ts';
import { INSERTED, TrackedPage } from './tracked-page.ts';

/** What became of one passage. `hit` its place, `off` another place or too little of it, `lost` said to be lost. */
export interface Outcome {
  contestant: string;
  kind: string;
  /** Should it have been found, or is it gone? */
  isGone: boolean;
  result: 'hit' | 'off' | 'lost';
  ms: number;
  bytes: number;
  /** For looking into failures. */
  quote: string;
  got: string;
  selector: unknown;
}

/** From this overlap on a place is the passage's own. */
const ENOUGH = 0.9;

const READER_KINDS = ['live to reader', 'reader to live'];

/** Runs all kinds of change over one page. */
export function measure(
  html: string,
  url: string,
  options: { seed: number; names: string[]; kinds: string[]; passages: number; isVietnamese: boolean },
): Outcome[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = TrackedPage.of(document.body);
  const outcomes: Outcome[] = [];
  for (const [kind, change] of Object.entries(CHANGES)) {
    if (!options.kinds.includes(kind) || (change.isVietnamese && !options.isVietnamese)) continue;
    const seed = seedOf(options.seed, url, kind);
    const passages = pickPassages(base, options.passages, new Random(seed));
    const groups = change.isSingle ? passages.map((passage) => [passage]) : [passages];
    groups.forEach((group, at) => {
      if (group.length > 0) outcomes.push(...runCase(base, kind, change, group, seed + at, options.names));
    });
  }
  for (const kind of READER_KINDS)
    if (options.kinds.includes(kind))
      outcomes.push(...runReader(document, base, kind, url, seedOf(options.seed, url, kind), options));
  return outcomes;
}

function runCase(
  base: TrackedPage,
  kind: string,
  change: Change,
  group: Picked[],
  seed: number,
  names: string[],
): Outcome[] {
  const page = base.clone();
  const random = new Random(seed);
  for (const passage of group) if (change.before && change.isSingle) change.before(page, random, passage);
  if (change.before && !change.isSingle) change.before(page, random, group[0] as Picked);
  const described = describeAll(page, group, names);
  if (!change.change(page, random, group)) return [];
  return names.flatMap((name) => judge(name, kind, page, described.get(name) as Described[], change.isGone ?? false));
}

interface Described {
  passage: Picked;
  selector: unknown;
  quote: string;
}

function describeAll(page: TrackedPage, group: Picked[], names: string[]): Map<string, Described[]> {
  return new Map(
    names.map((name) => [
      name,
      group.flatMap((passage) => {
        const range = rangeOf(page, passage);
        if (!range) return [];
        const selector = (CONTESTANTS[name] as Contestant).describe(page.root, range);
        return [{ passage, selector, quote: range.toString() }];
      }),
    ]),
  );
}

function runReader(
  document: Document,
  live: TrackedPage,
  kind: string,
  url: string,
  seed: number,
  options: { names: string[]; passages: number },
): Outcome[] {
  const reader = readerCopy(document, live, url);
  if (!reader) return [];
  const [from, to] = kind === 'live to reader' ? [live, reader] : [reader, live];
  const whole = (page: TrackedPage, passage: Picked) => surviving(page, passage).length;
  // Only what stands on both: what the reader leaves out is not lost by anybody's anchoring.
  const passages = pickPassages(live, options.passages * 3, new Random(seed))
    .filter((passage) => whole(reader, passage) === whole(live, passage))
    .slice(0, options.passages);
  const described = describeAll(from, passages, options.names);
  return options.names.flatMap((name) => judge(name, kind, to, described.get(name) as Described[], false));
}

/** Ink of a passage that still stands on a page, as units of its flat text. */
function surviving(page: TrackedPage, { from, to }: Picked): number[] {
  const flat = page.flat();
  return flat.origins.flatMap((origin, at) => (origin >= from && origin < to && flat.inked[at] ? [at] : []));
}

function judge(name: string, kind: string, page: TrackedPage, described: Described[], isGone: boolean): Outcome[] {
  const began = performance.now();
  const ranges = (CONTESTANTS[name] as Contestant).find(
    page.root,
    described.map(({ selector }) => selector),
  );
  const ms = (performance.now() - began) / Math.max(1, described.length);
  const flat = page.flat();
  return described.flatMap(({ passage, selector, quote }, at) => {
    const range = ranges[at] ?? null;
    const truth = flat.origins.flatMap((origin, unit) =>
      origin >= passage.from && origin < passage.to && flat.inked[unit] ? [unit] : [],
    );
    if (isTorn(flat, truth)) return [];
    const gone = isGone || truth.length === 0;
    const outcome = { contestant: name, kind, isGone: gone, ms, quote, got: range?.toString() ?? '', selector };
    const bytes = new TextEncoder().encode(JSON.stringify(selector)).length;
    if (!range) return { ...outcome, bytes, result: 'lost' as const };
    const isHit = !gone && overlap(flat, truth, ...flat.span(range)) >= ENOUGH;
    return { ...outcome, bytes, result: isHit ? ('hit' as const) : ('off' as const) };
  });
}

/** Its two halves stand in different places, or whole paragraphs between them: nobody can say where it is. */
function isTorn(flat: ReturnType<TrackedPage['flat']>, truth: number[]): boolean {
  const first = truth[0] ?? 0;
  const last = truth.at(-1) ?? 0;
  const own = new Set(truth);
  let between = 0;
  for (let at = first; at < last; at++) {
    if (own.has(at) || !flat.inked[at]) continue;
    if (flat.origins[at] !== INSERTED) return true;
    between++;
  }
  return between > truth.length + 200;
}

/** Intersection over union, in letters and digits. What was put into the midst of a passage speaks neither way. */
function overlap(flat: ReturnType<TrackedPage['flat']>, truth: number[], start: number, end: number): number {
  const first = truth[0] as number;
  const last = truth.at(-1) as number;
  const own = new Set(truth);
  let both = 0;
  let foreign = 0;
  for (let at = start; at < end; at++) {
    if (own.has(at)) both++;
    else if (flat.inked[at] && (at < first || at > last)) foreign++;
  }
  return both / (truth.length + foreign);
}

(globalThis as { measureAnchoring?: typeof measure }).measureAnchoring = measure;
(globalThis as { anchoringKinds?: string[] }).anchoringKinds = [...Object.keys(CHANGES), ...READER_KINDS];
