import type { MemberCounts } from '../core/summary/member-counts.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

const MEMBER_ID = 'summary-member-id';

/** What an undo of taking packets in, or of removing them, needs. */
export interface ChangedCounts {
  /** Ids that were not there before. */
  added: string[];
  /** Rows as they were before. */
  before: MemberCounts[];
}

/** The id that the reader's own packets carry, so that a later one takes the place of an earlier one. Says nothing of them. */
export async function memberId(context: ServiceContext): Promise<string> {
  const { db } = context;
  const known = (await guarded(() => db.meta.get(MEMBER_ID)))?.value;
  if (typeof known === 'string') return known;
  return changeLibrary(db, context.now(), async () => {
    const meanwhile = (await db.meta.get(MEMBER_ID))?.value;
    if (typeof meanwhile === 'string') return meanwhile;
    const value = context.newId();
    await db.meta.put({ key: MEMBER_ID, value });
    return value;
  });
}

/** Every packet that was taken in, in the order of their coming. */
export async function listMemberCounts({ db }: ServiceContext): Promise<MemberCounts[]> {
  const rows = await guarded(() => db.memberCounts.toArray());
  return rows.sort((a, b) => a.importedAt - b.importedAt || (a.id < b.id ? -1 : 1));
}

/** Takes packets in, all or none. One of the same member and span takes the place of the one before. */
export async function addMemberCounts(
  context: ServiceContext,
  packets: readonly Omit<MemberCounts, 'importedAt'>[],
): Promise<ChangedCounts> {
  const { db } = context;
  const changed = await changeLibrary(db, context.now(), async () => {
    const ids = [...new Set(packets.map(({ id }) => id))];
    const before = (await db.memberCounts.bulkGet(ids)).filter((row) => row !== undefined);
    const known = new Set(before.map(({ id }) => id));
    await db.memberCounts.bulkPut(packets.map((packet) => ({ ...packet, importedAt: context.now() })));
    return { added: ids.filter((id) => !known.has(id)), before };
  });
  tell(context);
  return changed;
}

/** Takes packets out again. */
export async function removeMemberCounts(context: ServiceContext, ids: readonly string[]): Promise<ChangedCounts> {
  const { db } = context;
  const before = await changeLibrary(db, context.now(), async () => {
    const rows = (await db.memberCounts.bulkGet([...ids])).filter((row) => row !== undefined);
    await db.memberCounts.bulkDelete([...ids]);
    return rows;
  });
  tell(context);
  return { added: [], before };
}

/** Puts everything back as it was before. */
export async function undoMemberCounts(context: ServiceContext, { added, before }: ChangedCounts): Promise<void> {
  const { db } = context;
  await changeLibrary(db, context.now(), async () => {
    await db.memberCounts.bulkDelete(added);
    await db.memberCounts.bulkPut(before);
  });
  tell(context);
}

function tell({ announce }: ServiceContext): void {
  announce({ articleId: '', urlKey: '' });
}
