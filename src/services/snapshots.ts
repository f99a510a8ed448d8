import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Copies that are made by themselves, on this device. */
export interface SnapshotPlan {
  /** The folder that its reader picked, as the browser's own handle; null: none. */
  folder: unknown;
  withMedia: boolean;
  /** When the last one was made whole, milliseconds since the epoch. */
  lastAt: number | null;
  /** How many stood in the folder then, and their bytes. */
  count: number;
  bytes: number;
  /** Why the last one failed; null where it did not. */
  failure: 'no-access' | 'no-folder' | 'not-written' | 'too-large' | null;
}

const KEY = 'snapshots';
const NONE: SnapshotPlan = { folder: null, withMedia: false, lastAt: null, count: 0, bytes: 0, failure: null };

export async function snapshotPlan({ db }: ServiceContext): Promise<SnapshotPlan> {
  const stored = (await guarded(() => db.meta.get(KEY)))?.value as Partial<SnapshotPlan> | undefined;
  return { ...NONE, ...stored };
}

/** Writes what changes of the plan: what another tab wrote meanwhile stays. */
export async function keepSnapshotPlan(context: ServiceContext, change: Partial<SnapshotPlan>): Promise<SnapshotPlan> {
  const { db } = context;
  const plan = await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const value = { ...(await snapshotPlan(context)), ...change };
      await db.meta.put({ key: KEY, value });
      return value;
    }),
  );
  context.announce({ articleId: '', urlKey: '', isBackup: true });
  return plan;
}
