import { FailureError } from '../core/model/failure.ts';
import { call } from '../messaging/wire.ts';
import type { Extractor, ExtractorWorld } from './extractor-world.ts';

/** The extractor of this page, injected at the first need. @throws FailureError where the page may no longer be entered */
export async function loadExtractor(): Promise<Extractor> {
  const world = globalThis as ExtractorWorld;
  if (!world.thuHoachExtractor) await call('page.extractor', { part: 'extract' });
  if (!world.thuHoachExtractor) throw new FailureError('page-gone', 'extractor');
  return world.thuHoachExtractor;
}

/** Whether this page looks like an article. @throws FailureError where the page may no longer be entered */
export async function judgePage(): Promise<boolean> {
  const world = globalThis as ExtractorWorld;
  if (!world.thuHoachJudge) await call('page.extractor', { part: 'judge' });
  if (!world.thuHoachJudge) throw new FailureError('page-gone', 'judge');
  return world.thuHoachJudge();
}
