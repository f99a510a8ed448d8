import type { ImportRecord } from '../core/import/import-record.ts';
import { keepOwn } from '../core/packet/keep-own.ts';
import { type PacketChoice, packetArrivals, receivedId } from '../core/packet/packet-arrivals.ts';
import type { OpenPacket } from '../core/packet/read-packet.ts';
import { urlKey } from '../core/url/url-key.ts';
import { announcePackets, type ServiceContext } from './context.ts';
import { importArrivals } from './import-library.ts';
import type { BulkRun } from './in-chunks.ts';
import { rememberKey } from './packet-keys.ts';
import { packetStates } from './received-packets.ts';

/**
 * Takes a packet in: its articles, unless they are here, what its maker wrote beside them, and of the rest what was
 * chosen. Taken in twice it changes nothing; a newer one of the same id and key takes the place of the older. The whole
 * can be undone by its import's id.
 * @throws FailureError `import-running`, ImportRefusal where the file was changed since it was opened
 */
export async function receivePacket(
  context: ServiceContext,
  packet: OpenPacket,
  choice: PacketChoice,
  { fileName, run = {} }: { fileName: string; run?: BulkRun },
): Promise<ImportRecord> {
  const keys: string[] = [];
  for await (const { facts } of packet.articles()) keys.push(urlKey(facts.url));
  const { articles } = await packetStates(context, [receivedId(packet)], keys);
  const record = await importArrivals(context, keepOwn(packetArrivals(packet, choice, context.now()), articles), {
    ...{ policy: 'newest', copyMark: '', run },
    origin: { format: 'packet', fileName, ...(packet.head.maker.name && { maker: packet.head.maker.name }) },
  });
  if (packet.signature) await rememberKey(context, packet.signature.keyId, packet.head.maker.name);
  announcePackets(context);
  return record;
}
