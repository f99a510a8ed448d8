import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import type { SortName } from '../../core/shelf/shelf-order.ts';
import { logQuietly } from '../../platform/log.ts';
import type { LibraryChange } from '../../services/context.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { library, onLibraryChange } from '../page-library.ts';
import { inSlices } from './in-slices.ts';
import { loadCatalogue, topicsOf } from './load-catalogue.ts';

/** A note being typed elsewhere is saved many times over: the list needs only the last. Milliseconds. */
const REST = 80;
/** A shelf that is not there after so long shows its newest rows first. Milliseconds. */
const PATIENCE = 120;
const NEWEST = 40;
/** What can wait until the page stands, milliseconds. */
const IDLE = 1_500;

export interface Shelf {
  /** Null until all of it is here. */
  catalogue: Catalogue | null;
  /** Another one after each change of the catalogue, which stays the same object. */
  version: number;
  /** The newest rows while the rest is still on its way; null where that took no time. */
  newest: ShelfRow[] | null;
  topics: readonly TopicPlaces[];
  failure: Failure | null;
}

const EMPTY: Shelf = { catalogue: null, version: 0, newest: null, topics: [], failure: null };

/** Every row of the library, in step with what is done in other tabs: only what changed is read anew. */
export function useShelf(sort: SortName): Shelf & { reload: () => void } {
  const [shelf, setShelf] = useState(EMPTY);
  const latest = useRef({ shelf, sort });
  latest.current.sort = sort;
  const loading = useRef(new AbortController());

  const show = useCallback((change: Partial<Shelf>) => {
    const { shelf } = latest.current;
    latest.current.shelf = { ...shelf, ...change, version: shelf.version + 1 };
    setShelf(latest.current.shelf);
  }, []);
  const fail = useCallback((thrown: unknown) => show({ failure: toFailure(thrown) }), [show]);

  const load = useCallback(async () => {
    loading.current.abort();
    loading.current = new AbortController();
    const { signal } = loading.current;
    const isFirst = latest.current.shelf.catalogue === null;
    const timer = setTimeout(() => {
      if (!isFirst) return;
      library.newestShelf(NEWEST).then(
        (newest) => latest.current.shelf.catalogue === null && !signal.aborted && show({ newest }),
        (thrown) => logQuietly('newest rows not read', thrown),
      );
    }, PATIENCE);
    try {
      const loaded = await loadCatalogue(latest.current.sort, signal);
      if (loaded && !signal.aborted) show({ ...loaded, newest: null, failure: null });
    } catch (thrown) {
      if (!signal.aborted) fail(thrown);
    } finally {
      clearTimeout(timer);
    }
  }, [show, fail]);

  useEffect(() => {
    const lifetime = new AbortController();
    void load();
    followChanges(lifetime.signal, async (changes) => {
      const { catalogue } = latest.current.shelf;
      if (!catalogue || changes.some(({ isMany }) => isMany)) return load();
      try {
        if (changes.some(({ topicId }) => topicId !== undefined)) {
          const topics = await library.topicPlaces();
          catalogue.setTopics(topicsOf(topics));
          latest.current.shelf = { ...latest.current.shelf, topics };
        }
        const ids = [...new Set(changes.flatMap(({ articleId }) => articleId || []))];
        const rows = await library.shelfItems(ids);
        catalogue.put(rows.filter((row) => row !== undefined));
        catalogue.remove(ids.filter((_, at) => rows[at] === undefined));
        show({});
      } catch (thrown) {
        fail(thrown);
      }
    });
    const packing = setTimeout(() => {
      library.packShelf(lifetime.signal).catch((thrown) => logQuietly('shelf not packed', thrown));
    }, IDLE);
    return () => {
      clearTimeout(packing);
      loading.current.abort();
      lifetime.abort();
    };
  }, [load, show, fail]);

  // An order that nobody asked for yet is made when it is; the list stays as it is meanwhile.
  const { catalogue, version } = shelf;
  useEffect(() => {
    if (!catalogue || catalogue.isSorted(sort)) return;
    const lifetime = new AbortController();
    inSlices(catalogue.sort(sort), lifetime.signal).then((isSorted) => {
      if (isSorted !== undefined) show({});
    }, fail);
    return () => lifetime.abort();
  }, [catalogue, version, sort, show, fail]);

  return { ...shelf, reload: () => void load() };
}

/** Gathers changes that come one upon another. */
function followChanges(signal: AbortSignal, callback: (changes: LibraryChange[]) => Promise<void>): void {
  let waiting: LibraryChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  onLibraryChange((change) => {
    waiting.push(change);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const changes = waiting;
      waiting = [];
      if (!signal.aborted) void callback(changes);
    }, REST);
  }, signal);
}
