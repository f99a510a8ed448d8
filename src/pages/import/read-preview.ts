import type { Arrival } from '../../core/import/arrival.ts';
import { chooseArrivals, folderName } from '../../core/import/choose-arrivals.ts';
import type { ReadContext, Skipped } from '../../core/import/import-format.ts';
import type { ImportPolicy } from '../../core/import/merge-state.ts';
import type { OpenedImport } from '../../core/import/open-import-file.ts';
import { t } from '../../i18n/t.ts';
import { library } from '../page-library.ts';
import { type FirstItem, firstItem, type ImportPreview } from './import-job.ts';

/** Of those, the others are only counted. */
const FIRST = 5;
const SKIPPED = 50;

export interface PreviewAsk {
  without: ReadonlySet<string>;
  signal: AbortSignal;
  /** @param done 0 to 1 */
  onProgress: (done: number) => void;
}

/**
 * Reads a file to its end and holds it against the library; writes nothing.
 * @throws ImportRefusal, FailureError
 */
export async function readPreview(
  opened: OpenedImport,
  { without, signal, onProgress }: PreviewAsk,
): Promise<ImportPreview> {
  const folders = new Map<string, number>();
  const first: FirstItem[] = [];
  const skipped: Skipped[] = [];
  const counts = { articles: 0, passages: 0, notes: 0, bare: 0, skippedCount: 0 };
  const onSkipped = (one: Skipped): void => {
    counts.skippedCount++;
    if (skipped.length < SKIPPED) skipped.push(one);
  };
  const arrivals = opened.read(readContext(signal, onProgress, onSkipped));
  async function* seen(): AsyncGenerator<Arrival> {
    for await (const arrival of arrivals) {
      if (arrival.kind === 'article') {
        counts.articles++;
        if (arrival.folder) folders.set(folderName(arrival), (folders.get(folderName(arrival)) ?? 0) + 1);
      }
      yield arrival;
    }
  }
  async function* counted(): AsyncGenerator<Arrival> {
    for await (const arrival of chooseArrivals(seen(), { tags: [], foldersAsTags: false, without })) {
      if (arrival.kind === 'article') {
        const { article, body, passages } = arrival;
        counts.passages += passages.length;
        counts.notes += passages.filter(({ note }) => note !== '').length + Number(article.note !== '');
        if (!body) counts.bare++;
        if (first.length < FIRST) first.push(firstItem(arrival));
      }
      yield arrival;
    }
  }
  const tallies = await library.previewImport(counted(), { ...mergeChoice(opened.format.id), run: { signal } });
  signal.throwIfAborted();
  // A file that lies in one place has no folders to choose from.
  if (folders.size === 1 && folders.has('')) folders.clear();
  return { ...counts, tallies, first, folders, skipped };
}

export function readContext(
  signal: AbortSignal,
  onProgress: (done: number) => void,
  onSkipped: (skipped: Skipped) => void = () => undefined,
): ReadContext {
  return { now: Date.now(), isStopped: () => signal.aborted, onProgress, onSkipped };
}

/**
 * Between a library and files of its own reader the later words count where both have a passage; what other people made
 * never changes what is here.
 */
export function mergeChoice(format: string): { policy: ImportPolicy; copyMark: string } {
  return { policy: format === 'packet' ? 'mine' : 'newest', copyMark: t('imports.copyMark') };
}
