import { FailureError } from '../core/model/failure.ts';
import { call } from '../messaging/wire.ts';
import type { Extractor, ExtractorWorld } from './extractor-world.ts';
import type { Gatherer, GathererWorld } from './gatherer-world.ts';

/** What reads this page and makes an article of it, injected at the first need. @throws FailureError where the page may no longer be entered */
export async function loadExtractor(): Promise<{ extractor: Extractor; gatherer: Gatherer }> {
  const world = globalThis as ExtractorWorld & GathererWorld;
  if (!world.thuHoachExtractor || !world.thuHoachGatherer) await call('page.extractor', { part: 'extract' });
  const { thuHoachExtractor: extractor, thuHoachGatherer: gatherer } = world;
  if (!extractor || !gatherer) throw new FailureError('page-gone', 'extractor');
  return { extractor, gatherer };
}

/** Whether this page looks like an article. @throws FailureError where the page may no longer be entered */
export async function judgePage(): Promise<boolean> {
  const world = globalThis as ExtractorWorld;
  if (!world.thuHoachJudge) await call('page.extractor', { part: 'judge' });
  if (!world.thuHoachJudge) throw new FailureError('page-gone', 'judge');
  return world.thuHoachJudge();
}
