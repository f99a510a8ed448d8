import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Room } from '../../services/room.ts';
import { isKeptForGood } from '../kept-for-good.ts';
import { library, onLibraryChange } from '../page-library.ts';

export interface RoomFacts {
  room: Room;
  /** Bytes as the browser counts them, and as many as it allows; 0 where it does not tell. */
  usage: number;
  quota: number;
  isKept: boolean;
}

const REST = 200;

async function readRoom(): Promise<RoomFacts> {
  const [room, { usage = 0, quota = 0 }, isKept] = await Promise.all([
    library.measureRoom(),
    navigator.storage.estimate(),
    isKeptForGood(),
  ]);
  return { room, usage, quota, isKept };
}

/** What takes room, in step with other tabs. Null until it is measured. */
export function useRoom() {
  const [facts, setFacts] = useState<RoomFacts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    readRoom().then(
      (read) => {
        if (!isCurrent) return;
        setFacts(read);
        setFailure(null);
      },
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [turn]);
  useEffect(() => {
    const lifetime = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange(() => {
      clearTimeout(rest);
      rest = setTimeout(() => setTurn((last) => last + 1), REST);
    }, lifetime.signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, []);
  return { facts, failure, reload: () => setTurn((last) => last + 1) };
}
