import { FailureError } from '../core/model/failure.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Choices stand in `meta`, each under its id. */
const PREFIX = 'export-choice:';
/** So many stay, for tabs that are still open; the oldest go when another one comes. */
const MOST = 12;

interface KeptChoice {
  ids: string[];
  /** Milliseconds since the epoch. */
  at: number;
}

/** Keeps a choice that is too long for an address, for the page that exports it. Resolves to its id. */
export async function keepChoice(context: ServiceContext, ids: readonly string[]): Promise<string> {
  const { db } = context;
  const id = context.newId();
  const value: KeptChoice = { ids: [...ids], at: context.now() };
  await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const kept = await db.meta.where('key').startsWith(PREFIX).toArray();
      const oldestFirst = kept.sort((a, b) => atOf(a.value) - atOf(b.value));
      await db.meta.bulkDelete(oldestFirst.slice(0, Math.max(0, kept.length - MOST + 1)).map(({ key }) => key));
      await db.meta.put({ key: PREFIX + id, value });
    }),
  );
  return id;
}

/** @throws FailureError `not-found` where it was cleaned up */
export async function keptChoice({ db }: ServiceContext, id: string): Promise<string[]> {
  const value = (await guarded(() => db.meta.get(PREFIX + id)))?.value as Partial<KeptChoice> | undefined;
  if (!Array.isArray(value?.ids)) throw new FailureError('not-found');
  return value.ids.filter((one) => typeof one === 'string');
}

function atOf(value: unknown): number {
  return (value as Partial<KeptChoice> | undefined)?.at ?? 0;
}
