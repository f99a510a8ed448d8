import type { Room } from '../../services/room.ts';
import { isKeptForGood } from '../kept-for-good.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

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
  return useLibraryFacts(readRoom, REST);
}
