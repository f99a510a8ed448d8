import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Finds of the originality mirror that a writer does not want to be told again, by paper. */
const key = (reportId: string): string => `passed-over:${reportId}`;

export async function listPassedOver({ db }: ServiceContext, reportId: string): Promise<string[]> {
  return guarded(async () => ((await db.meta.get(key(reportId)))?.value as string[] | undefined) ?? []);
}

/** Passes over one more; told twice it counts once. Gives all of them. */
export async function passOver({ db }: ServiceContext, reportId: string, find: string): Promise<string[]> {
  return guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const before = ((await db.meta.get(key(reportId)))?.value as string[] | undefined) ?? [];
      const now = [...new Set([...before, find])];
      await db.meta.put({ key: key(reportId), value: now });
      return now;
    }),
  );
}

/** Tells them again. Gives those that are still passed over. */
export async function tellAgain({ db }: ServiceContext, reportId: string, finds: string[]): Promise<string[]> {
  return guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const before = ((await db.meta.get(key(reportId)))?.value as string[] | undefined) ?? [];
      const now = before.filter((find) => !finds.includes(find));
      if (now.length > 0) await db.meta.put({ key: key(reportId), value: now });
      else await db.meta.delete(key(reportId));
      return now;
    }),
  );
}
