import type { GuestNote, ReceivedPacket } from '../core/packet/guest-note.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announcePackets, type ServiceContext } from './context.ts';

/** A packet that was taken in, with the articles that it brought as they are here now. */
export interface ShownPacket {
  packet: ReceivedPacket;
  /** Ids of those that are in the library, by `urlKey`. */
  articleIds: Map<string, string>;
  noteCount: number;
}

/** What an undo of taking a packet's words away needs. */
export interface RemovedPacket {
  packet: ReceivedPacket | null;
  notes: GuestNote[];
}

/** Every packet that was taken in, the latest first. */
export async function listPackets({ db }: ServiceContext): Promise<ShownPacket[]> {
  return guarded(async () => {
    const packets = await db.packets.orderBy('at').reverse().toArray();
    return Promise.all(
      packets.map(async (packet) => {
        const [articleIds, notes] = await Promise.all([
          idsOf(
            db,
            packet.articles.map(({ urlKey }) => urlKey),
          ),
          db.guestNotes.where('packetId').equals(packet.id).toArray(),
        ]);
        return { packet, articleIds, noteCount: notes.filter(({ revision }) => revision === packet.revision).length };
      }),
    );
  });
}

/** How packets and articles from outside stand to what is here. */
export async function packetStates(
  { db }: ServiceContext,
  packetIds: readonly string[],
  urlKeys: readonly string[],
): Promise<{ packets: Map<string, ReceivedPacket>; articles: Map<string, { id: string; hasText: boolean }> }> {
  return guarded(async () => {
    const packets = (await db.packets.bulkGet([...packetIds])).filter((packet) => packet !== undefined);
    const ids = await idsOf(db, urlKeys);
    const articles = await Promise.all(
      [...ids].map(async ([key, id]): Promise<[string, { id: string; hasText: boolean }]> => {
        const body = await db.bodies.get(id);
        return [key, { id, hasText: body !== undefined && body.text !== '' }];
      }),
    );
    return { packets: new Map(packets.map((packet) => [packet.id, packet])), articles: new Map(articles) };
  });
}

/** Takes a packet's words away: the articles that it brought stay, and so do copies that the reader made. */
export async function removePacket(context: ServiceContext, id: string): Promise<RemovedPacket> {
  const { db } = context;
  const removed = await changeLibrary(db, context.now(), async () => {
    const [packet, notes] = await Promise.all([
      db.packets.get(id),
      db.guestNotes.where('packetId').equals(id).toArray(),
    ]);
    await db.packets.delete(id);
    await db.guestNotes.bulkDelete(notes.map((note) => note.id));
    return { packet: packet ?? null, notes };
  });
  announcePackets(context);
  return removed;
}

/** Takes single notes away. */
export async function removeGuestNotes(context: ServiceContext, ids: readonly string[]): Promise<RemovedPacket> {
  const { db } = context;
  const notes = await changeLibrary(db, context.now(), async () => {
    const notes = (await db.guestNotes.bulkGet([...ids])).filter((note) => note !== undefined);
    await db.guestNotes.bulkDelete([...ids]);
    return notes;
  });
  announcePackets(context);
  return { packet: null, notes };
}

/** Puts back what was taken away. */
export async function restorePacket(context: ServiceContext, { packet, notes }: RemovedPacket): Promise<void> {
  const { db } = context;
  await changeLibrary(db, context.now(), async () => {
    if (packet) await db.packets.put(packet);
    await db.guestNotes.bulkPut(notes);
  });
  announcePackets(context);
}

/** What others wrote to an article, by the latest packet of each, in the order of their writing. */
export async function guestNotes({ db }: ServiceContext, articleId: string): Promise<GuestNote[]> {
  return guarded(async () => current(db, await db.guestNotes.where('articleId').equals(articleId).toArray()));
}

/** All that came with some packets. */
export async function guestNotesOf({ db }: ServiceContext, packetIds: readonly string[]): Promise<GuestNote[]> {
  return guarded(async () =>
    current(
      db,
      await db.guestNotes
        .where('packetId')
        .anyOf([...packetIds])
        .toArray(),
    ),
  );
}

async function current(db: ServiceContext['db'], notes: GuestNote[]): Promise<GuestNote[]> {
  const ids = [...new Set(notes.map(({ packetId }) => packetId))];
  const packets = await db.packets.bulkGet(ids);
  const revisions = new Map(packets.flatMap((packet) => (packet ? [[packet.id, packet.revision]] : [])));
  return notes
    .filter(({ packetId, revision }) => revisions.get(packetId) === revision)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

async function idsOf({ articles }: ServiceContext['db'], urlKeys: readonly string[]): Promise<Map<string, string>> {
  const found = await articles
    .where('urlKey')
    .anyOf([...urlKeys])
    .toArray();
  return new Map(found.map(({ id, urlKey }) => [urlKey, id]));
}
