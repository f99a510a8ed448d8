import { keyId } from '../../core/packet/fingerprint.ts';
import type { KnownKey, ReceivedPacket } from '../../core/packet/guest-note.ts';
import {
  arrivingPlanId,
  arrivingTemplateId,
  type PacketChoice,
  receivedId,
} from '../../core/packet/packet-arrivals.ts';
import type { OpenPacket } from '../../core/packet/read-packet.ts';
import { urlKey } from '../../core/url/url-key.ts';
import { makeSigningKey, publicKeyOf } from '../../platform/signing.ts';
import { library } from '../page-library.ts';

export interface ViewedArticle {
  title: string;
  siteName: string;
  hasText: boolean;
  /** Its id here; null: it is new. */
  knownId: string | null;
}

/** Whether the packet is known here: by its id and its key. */
export type PacketState = 'new' | 'same' | 'newer' | 'older';

/** What is known of the key: ours · received before · new · new, while the same name came with another · none. */
export type KeyState = 'own' | 'known' | 'new' | 'other' | 'none';

/** All that a reader is shown of a packet before anything of it is written. */
export interface PacketView {
  packet: OpenPacket;
  state: PacketState;
  received: ReceivedPacket | null;
  key: KeyState;
  known: KnownKey | null;
  articles: ViewedArticle[];
  counts: { passages: number; notes: number; reflections: number };
  hasPlan: 'none' | 'new' | 'here';
  /** By the places of the templates: whether each is here already. */
  templatesHere: boolean[];
}

export async function viewPacket(packet: OpenPacket): Promise<PacketView> {
  const counts = { passages: 0, notes: 0, reflections: 0 };
  const told: (Omit<ViewedArticle, 'knownId'> & { key: string })[] = [];
  for await (const { facts, body, passages, note, reflections } of packet.articles()) {
    counts.passages += passages.length;
    counts.notes += passages.filter((passage) => passage.note !== '').length + Number(note !== '');
    counts.reflections += reflections.length;
    const { title, siteName } = facts;
    told.push({ title, siteName, hasText: body !== null, key: urlKey(facts.url) });
  }
  const id = receivedId(packet);
  const [{ packets, articles }, all, plans, templates] = await Promise.all([
    library.packetStates(
      [id],
      told.map(({ key }) => key),
    ),
    library.listPackets(),
    library.listPlans(),
    library.listTemplates(),
  ]);
  const received = packets.get(id) ?? null;
  const planIds = new Set(plans.map((plan) => plan.id));
  const templateIds = new Set(templates.map((template) => template.id));
  const { plan, head } = packet;
  return {
    packet,
    state: stateOf(packet, received),
    received,
    ...(await keyOf(
      packet,
      all.map((shown) => shown.packet),
    )),
    articles: told.map(({ key, ...article }) => ({ ...article, knownId: articles.get(key)?.id ?? null })),
    counts,
    hasPlan: plan === null ? 'none' : planIds.has(arrivingPlanId(head, plan)) ? 'here' : 'new',
    templatesHere: packet.templates.map((template) => templateIds.has(arrivingTemplateId(head, template))),
  };
}

/** A plan is what a packet with one is for; templates are asked for. */
export function firstChoice({ hasPlan, packet }: PacketView): PacketChoice {
  return { plan: hasPlan === 'new', templates: [], counts: packet.counts !== null };
}

function stateOf({ head, mark }: OpenPacket, received: ReceivedPacket | null): PacketState {
  if (!received) return 'new';
  if (received.mark === mark) return 'same';
  return received.updatedAt > Date.parse(head.created) ? 'older' : 'newer';
}

async function keyOf(
  { signature, head }: OpenPacket,
  received: readonly ReceivedPacket[],
): Promise<{ key: KeyState; known: KnownKey | null }> {
  if (!signature) return { key: 'none', known: null };
  const own = keyId(await publicKeyOf(await library.packetKey(makeSigningKey)));
  if (signature.keyId === own) return { key: 'own', known: null };
  const [known] = await library.knownKeys([signature.keyId]);
  if (known) return { key: 'known', known };
  const { name } = head.maker;
  const isOther = received.some(({ keyId, maker }) => keyId !== null && name !== '' && maker.name === name);
  return { key: isOther ? 'other' : 'new', known: null };
}
