import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import type { PracticePart } from '../../core/practice/practice-filter.ts';
import type { LibraryChange } from '../../services/context.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** More than a screen of them; the rest comes behind what is shown already. */
const FIRST = 60;
const CHUNK = 1_000;
/** Words being typed elsewhere are saved many times over: the list needs only the last. Milliseconds. */
const REST = 120;

export interface Practice {
  /** Null until there is something to show, or known to be nothing. */
  entries: readonly PracticeEntry[] | null;
  /** How many there are, read or not. */
  total: number;
  isWhole: boolean;
  topics: readonly TopicPlaces[];
  failure: Failure | null;
  reload: () => void;
}

/** All reflections of the library, read a part at a time, and followed as they change. @param part what is wanted first */
export function usePractice(part: PracticePart): Practice {
  const known = useRef<Map<string, PracticeEntry>>(new Map());
  const [version, setVersion] = useState(0);
  const [total, setTotal] = useState<number | null>(null);
  const [isWhole, setWhole] = useState(false);
  const [topics, setTopics] = useState<readonly TopicPlaces[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  const first = useRef(part);

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const changes: LibraryChange[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReading = true;
    const told = (): void => setVersion((now) => now + 1);

    async function readAll(): Promise<void> {
      isReading = true;
      const ids = await library.practiceIds(first.current === 'commitments' ? 'due' : 'newest');
      const isAnew = known.current.size > 0;
      const fresh = isAnew ? new Map<string, PracticeEntry>() : known.current;
      for (let at = 0; at < ids.length && !signal.aborted; ) {
        const size = at === 0 ? FIRST : CHUNK;
        for (const entry of await library.practiceEntries(ids.slice(at, at + size))) {
          fresh.set(entry.reflection.id, entry);
        }
        at += size;
        if (signal.aborted) return;
        setTotal(ids.length);
        if (!isAnew) told();
      }
      if (signal.aborted) return;
      known.current = fresh;
      setTotal(ids.length);
      setWhole(true);
      setFailure(null);
      told();
      isReading = false;
      if (changes.length > 0) follow();
    }

    async function readSome(): Promise<void> {
      const now = changes.splice(0);
      if (now.some(({ topicId }) => topicId !== undefined)) setTopics(await library.topicPlaces());
      if (now.some(({ isMany }) => isMany)) return readAll();
      const ids = new Set(now.map(({ articleId }) => articleId).filter(Boolean));
      if (ids.size === 0) return;
      const entries = await library.practiceOf([...ids]);
      if (signal.aborted) return;
      for (const [id, { reflection }] of known.current) if (ids.has(reflection.articleId)) known.current.delete(id);
      for (const entry of entries) known.current.set(entry.reflection.id, entry);
      setTotal(known.current.size);
      told();
    }

    const guard = (work: Promise<void>): void => {
      work.catch((thrown) => {
        isReading = false;
        if (!signal.aborted) setFailure(toFailure(thrown));
      });
    };
    const follow = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!signal.aborted && !isReading) guard(readSome());
      }, REST);
    };
    onLibraryChange((change) => {
      changes.push(change);
      follow();
    }, signal);
    guard(readAll());
    guard(library.topicPlaces().then(setTopics));
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, [turn]);

  const entries = useMemo(() => (total === null ? null : [...known.current.values()]), [version, total]);
  return { entries, total: total ?? 0, isWhole, topics, failure, reload: () => setTurn((now) => now + 1) };
}
