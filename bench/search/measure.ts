import { generateLibrary } from '../library/generate.mjs';
import type { Contestant } from './contestant.ts';
import { ours } from './ours.ts';

const CONTESTANTS: Record<string, Contestant> = { ours };

Object.assign(globalThis, {
  async build(name: string, articles: number) {
    const started = performance.now();
    await CONTESTANTS[name]?.build(generateLibrary({ articles }));
    return performance.now() - started;
  },
  open: (name: string) => CONTESTANTS[name]?.open(),
  close: (name: string) => CONTESTANTS[name]?.close(),
  async search(name: string, query: string) {
    const started = performance.now();
    const found = await CONTESTANTS[name]?.search(query);
    return { ...found, ms: performance.now() - started };
  },
});
