import { FailureError } from '../../core/model/failure.ts';
import { Catalogue } from '../../core/shelf/catalogue.ts';
import { unpackRows } from '../../core/shelf/pack-rows.ts';
import type { SortName } from '../../core/shelf/shelf-order.ts';
import type { StoredShelf } from '../../core/shelf/stored-shelf.ts';
import { getLocale } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { library } from '../page-library.ts';
import { inSlices } from './in-slices.ts';

const LOOSE_CHUNK = 500;

export interface LoadedShelf {
  catalogue: Catalogue;
  topics: TopicPlaces[];
}

/** Titles in the order of the reader's language, numbers in them by their size. */
export function titleOrder(): (a: string, b: string) => number {
  return new Intl.Collator(getLocale(), { numeric: true }).compare;
}

/** The whole shelf in memory, in order by `sort`, without a long task. Null where it was stopped. */
export async function loadCatalogue(sort: SortName, signal: AbortSignal): Promise<LoadedShelf | null> {
  try {
    return await load(sort, signal);
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown;
    // A damaged pack: it only repeats what stands in the rows, so those are read, and packed anew later.
    logQuietly('packs of the shelf are damaged', thrown);
    await library.dropShelfPacks();
    return load(sort, signal);
  }
}

async function load(sort: SortName, signal: AbortSignal): Promise<LoadedShelf | null> {
  const [stored, topics] = await Promise.all([library.openShelf(), library.topicPlaces()]);
  const catalogue = new Catalogue(titleOrder());
  catalogue.setTopics(topicsOf(topics));
  await inSlices(fill(catalogue, stored), signal);
  const isSorted = await inSlices(catalogue.sort(sort), signal);
  return isSorted ? { catalogue, topics } : null;
}

/** Which topics each article stands in. */
export function topicsOf(topics: readonly TopicPlaces[]): (articleId: string) => readonly string[] {
  const ids = new Map<string, string[]>();
  for (const { id, articleIds } of topics) {
    for (const articleId of articleIds) ids.set(articleId, [...(ids.get(articleId) ?? []), id]);
  }
  return (articleId) => ids.get(articleId) ?? [];
}

function* fill(catalogue: Catalogue, { packs, stale, loose }: StoredShelf): Generator<void, void> {
  for (const pack of packs) {
    const rows = unpackRows(pack).filter(({ id }) => !stale.has(id));
    yield;
    for (let at = 0; at < rows.length; at += LOOSE_CHUNK) {
      catalogue.put(rows.slice(at, at + LOOSE_CHUNK));
      yield;
    }
  }
  for (let at = 0; at < loose.length; at += LOOSE_CHUNK) {
    catalogue.put(loose.slice(at, at + LOOSE_CHUNK));
    yield;
  }
}
