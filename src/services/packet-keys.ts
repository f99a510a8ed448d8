import type { KnownKey } from '../core/packet/guest-note.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/**
 * The reader's key for signing, made once.
 * @param make makes one: outside a transaction, which would not wait for it
 */
export async function packetKey(context: ServiceContext, make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> {
  const { db } = context;
  const known = await guarded(() => db.packetKeys.get('own'));
  if (known) return known.pair;
  const pair = await make();
  return changeLibrary(db, context.now(), async () => {
    const meanwhile = await db.packetKeys.get('own');
    if (meanwhile) return meanwhile.pair;
    await db.packetKeys.add({ id: 'own', pair, createdAt: context.now() });
    return pair;
  });
}

/** What is known of keys from packets before. */
export async function knownKeys({ db }: ServiceContext, ids: readonly string[]): Promise<KnownKey[]> {
  return (await guarded(() => db.knownKeys.bulkGet([...ids]))).filter((key) => key !== undefined);
}

/** Names kept of one key: whoever changes theirs often has no use of all. */
const MOST_NAMES = 10;

/** Notes that a packet signed with a key was taken in. */
export async function rememberKey(context: ServiceContext, id: string, name: string): Promise<void> {
  const { db } = context;
  await changeLibrary(db, context.now(), async () => {
    const now = context.now();
    const before = await db.knownKeys.get(id);
    const names = [...(before?.names ?? []).filter((known) => known !== name), ...(name === '' ? [] : [name])];
    await db.knownKeys.put({ id, names: names.slice(-MOST_NAMES), firstAt: before?.firstAt ?? now, lastAt: now });
  });
}
