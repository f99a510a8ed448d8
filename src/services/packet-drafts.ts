import { FailureError } from '../core/model/failure.ts';
import {
  MAX_PACKET_NOTE,
  MAX_PACKET_TITLE,
  MAX_QUESTION,
  MOST_ARTICLES,
  type PacketDraft,
} from '../core/packet/packet-draft.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announcePackets, type ServiceContext } from './context.ts';

/** The packets that the reader makes, the one changed last first. */
export async function listPacketDrafts({ db }: ServiceContext): Promise<PacketDraft[]> {
  return guarded(() => db.packetDrafts.orderBy('updatedAt').reverse().toArray());
}

/** @throws FailureError `not-found` */
export async function openPacketDraft({ db }: ServiceContext, id: string): Promise<PacketDraft> {
  const draft = await guarded(() => db.packetDrafts.get(id));
  if (!draft) throw new FailureError('not-found');
  return draft;
}

/**
 * Writes a draft as it stands. How often it was made is never counted down by a page that has not heard of a making.
 * @throws FailureError `too-large` where more than a packet holds were chosen
 */
export async function savePacketDraft(context: ServiceContext, draft: PacketDraft): Promise<PacketDraft> {
  const { db } = context;
  if (draft.articleIds.length > MOST_ARTICLES) throw new FailureError('too-large', 'packet of too many articles');
  const saved = await changeLibrary(db, context.now(), async () => {
    const before = await db.packetDrafts.get(draft.id);
    const now = context.now();
    const next: PacketDraft = {
      ...draft,
      title: clean(draft.title.replace(/\s+/g, ' '), MAX_PACKET_TITLE),
      note: clean(draft.note, MAX_PACKET_NOTE),
      articleIds: [...new Set(draft.articleIds)],
      questions: draft.questions.map((question) => ({ ...question, text: clean(question.text, MAX_QUESTION) })),
      revision: Math.max(draft.revision, before?.revision ?? 0),
      madeAt: Math.max(draft.madeAt ?? 0, before?.madeAt ?? 0) || null,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    await db.packetDrafts.put(next);
    return next;
  });
  announcePackets(context);
  return saved;
}

/** Takes a draft away, and gives it back for an undo. Packets that were made of it stay where they are. */
export async function removePacketDraft(context: ServiceContext, id: string): Promise<PacketDraft> {
  const { db } = context;
  const removed = await changeLibrary(db, context.now(), async () => {
    const draft = await db.packetDrafts.get(id);
    if (!draft) throw new FailureError('not-found');
    await db.packetDrafts.delete(id);
    return draft;
  });
  announcePackets(context);
  return removed;
}

function clean(text: string, most: number): string {
  return text
    .normalize('NFC')
    .slice(0, most)
    .replace(/\p{Cs}$/u, '');
}
