import { fillFrom } from '../library/fill.ts';
import { generateLibrary } from '../library/generate.mjs';
import type { Contestant } from './contestant.ts';
import { flex } from './flex.ts';
import { askKnown, knownLibrary } from './known-answers.ts';
import { miniSearch } from './mini.ts';
import { ours } from './ours.ts';
import { sqlite } from './sqlite.ts';

const CONTESTANTS: Record<string, Contestant> = {
  ours,
  'SQLite FTS5': sqlite,
  FlexSearch: flex,
  'MiniSearch, no bodies': miniSearch(false),
  'MiniSearch, bodies': miniSearch(true),
};

function named(name: string): Contestant {
  const contestant = CONTESTANTS[name];
  if (!contestant) throw new Error(`${name} is no contestant`);
  return contestant;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function exhaust(batches: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of batches);
}

Object.assign(globalThis, {
  contestants: Object.keys(CONTESTANTS),
  /** Milliseconds that the engine took, without those for making up the texts. */
  async buildIndex(name: string, articles: number): Promise<number> {
    const total = await timed(() => named(name).build(generateLibrary({ articles })));
    return name === 'ours' ? total : total - (await timed(() => exhaust(generateLibrary({ articles }))));
  },
  fillKnown: () => fillFrom(knownLibrary()),
  buildKnown: (name: string) => named(name).build(knownLibrary()),
  isMeasuredWhereBuilt: (name: string) => named(name).isMeasuredWhereBuilt === true,
  sizeOf: (name: string) => named(name).size?.() ?? null,
  openIndex: (name: string) => timed(() => named(name).open()),
  askKnown: (name: string) => askKnown(named(name)),
  async searchIndex(name: string, typed: string) {
    let hits: unknown = null;
    const ms = await timed(async () => {
      hits = await named(name).search(typed);
    });
    const { lookUp } = named(name);
    return { ms, hits, lookUpMs: lookUp ? await timed(() => lookUp(typed)) : null };
  },
});
