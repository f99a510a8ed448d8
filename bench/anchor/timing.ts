import { anchorAll, anchorSliced, describeRange } from '../../src/dom/anchor/index.ts';
import { CHANGES } from './changes.ts';
import { pickPassages, rangeOf } from './passages.ts';
import { Random } from './random.ts';
import { TrackedPage } from './tracked-page.ts';

/** One row of the table of times. All in milliseconds. */
export interface Timing {
  characters: number;
  passages: number;
  /** Of all passages in one go, on a changed page: the best and the median of the runs. */
  best: number;
  median: number;
  /** In slices, with the page breathing between them: how long it took and the longest slice. */
  sliced: number;
  longestSlice: number;
  found: number;
}

/** Times `counts` passages on a page whose words were edited since, some of them in the passages themselves. */
export async function timeAnchoring(html: string, counts: number[], runs: number): Promise<Timing[]> {
  const base = TrackedPage.of(new DOMParser().parseFromString(html, 'text/html').body);
  const random = new Random(7);
  const most = Math.max(...counts);
  const passages = pickPassages(base, most, random);
  const selectors = passages.flatMap((passage) => {
    const range = rangeOf(base, passage);
    return range ? [describeRange(range, base.root)] : [];
  });
  // Live: a document with a window, as the extension meets it.
  document.body.replaceChildren(document.importNode(base.root, true));
  const page = TrackedPage.of(document.body);
  (CHANGES['edits far 5 %'] as (typeof CHANGES)[string]).change(page, random, []);
  (CHANGES['ads between'] as (typeof CHANGES)[string]).change(page, random, []);
  const rows: Timing[] = [];
  for (const count of counts) {
    const wanted = selectors.slice(0, count);
    const times: number[] = [];
    let found = 0;
    for (let run = 0; run < runs; run++) {
      touch();
      const began = performance.now();
      found = anchorAll(document.body, wanted).filter(({ state }) => state !== 'lost').length;
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve));
    }
    times.sort((a, b) => a - b);
    touch();
    const { took, longest } = await inSlices(wanted);
    const characters = document.body.textContent?.length ?? 0;
    const median = times[times.length >> 1] as number;
    rows.push({
      characters,
      passages: wanted.length,
      best: times[0] as number,
      median,
      sliced: took,
      longestSlice: longest,
      found,
    });
  }
  return rows;
}

/** The page changes, so that nothing is remembered of it. */
function touch(): void {
  document.body.append('');
  document.body.append(document.createElement('i'));
}

type Selectors = Parameters<typeof anchorSliced>[1];

/** Slices are told from the outside: what lies between two turns of a channel that never rests. */
async function inSlices(selectors: Selectors): Promise<{ took: number; longest: number }> {
  let longest = 0;
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(null);
  };
  port2.postMessage(null);
  const began = performance.now();
  await anchorSliced(document.body, selectors);
  const took = performance.now() - began;
  isOver = true;
  await new Promise((resolve) => setTimeout(resolve, 20));
  port1.close();
  return { took, longest };
}

(globalThis as { timeAnchoring?: typeof timeAnchoring }).timeAnchoring = timeAnchoring;
