import { anchorSliced } from '../../src/dom/anchor/index.ts';
import { CHANGES, type Change } from './changes.ts';
import { CONTESTANTS, type Contestant } from './contestants.ts';
import { pickPassages, rangeOf } from './passages.ts';
import { Random } from './random.ts';
import { TrackedPage } from './tracked-page.ts';

/** One row of the table of times, all in milliseconds: passages looked for on a page that has changed since. */
export interface Timing {
  contestant: string;
  characters: number;
  passages: number;
  /** All in one go: the best and the median of the runs. */
  best: number;
  median: number;
  /** Ours alone, with the page breathing between slices: from the first to the last, and the longest slice. */
  sliced: number | null;
  longestSlice: number | null;
}

const SEED = 7;

/** Times each contestant on one page; `counts` says for how many passages. */
export async function timeAnchoring(html: string, counts: Record<string, number[]>, runs: number): Promise<Timing[]> {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const most = Math.max(...Object.values(counts).flat());
  const page = TrackedPage.of(document.body);
  const ranges = pickPassages(page, most, new Random(SEED)).flatMap((passage) => rangeOf(page, passage) ?? []);
  const described = Object.entries(counts).map(([name, numbers]) => {
    const { describe } = CONTESTANTS[name] as Contestant;
    const selectors = ranges.slice(0, Math.max(...numbers)).map((range) => describe(document.body, range));
    return { name, numbers, selectors };
  });
  const random = new Random(SEED);
  for (const kind of ['edits far 5 %', 'ads between']) (CHANGES[kind] as Change).change(page, random, []);
  const characters = document.body.textContent?.length ?? 0;
  const rows: Timing[] = [];
  for (const { name, numbers, selectors } of described)
    for (const number of numbers) {
      const wanted = selectors.slice(0, number);
      const times = await timesOf(name, wanted, runs);
      const slices = name === 'ours' ? await inSlices(wanted) : null;
      rows.push({
        contestant: name,
        characters,
        passages: wanted.length,
        best: times[0] as number,
        median: times[times.length >> 1] as number,
        sliced: slices?.took ?? null,
        longestSlice: slices?.longest ?? null,
      });
    }
  return rows;
}

async function timesOf(name: string, selectors: unknown[], runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    touch();
    const began = performance.now();
    (CONTESTANTS[name] as Contestant).find(document.body, selectors);
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times.sort((a, b) => a - b);
}

/** The page changes, so that nothing is remembered of it. */
function touch(): void {
  document.body.append(document.createElement('i'));
}

/** A slice is what runs between two breaths, which `anchorSliced` draws by `scheduler.yield`. */
async function inSlices(selectors: unknown[]): Promise<{ took: number; longest: number }> {
  const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };
  const breathe = scheduler.yield.bind(scheduler);
  let longest = 0;
  touch();
  const began = performance.now();
  let start = began;
  const end = (): void => {
    longest = Math.max(longest, performance.now() - start);
  };
  scheduler.yield = async () => {
    end();
    await breathe();
    start = performance.now();
  };
  try {
    await anchorSliced(document.body, selectors as Parameters<typeof anchorSliced>[1]);
    end();
    return { took: performance.now() - began, longest };
  } finally {
    scheduler.yield = breathe;
  }
}

(globalThis as { timeAnchoring?: typeof timeAnchoring }).timeAnchoring = timeAnchoring;
