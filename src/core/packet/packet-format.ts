import type { ImportFormat } from '../import/import-format.ts';
import { packetArrivals } from './packet-arrivals.ts';
import { FIRST_ENTRY } from './packet-names.ts';
import { openPacket, type VerifySignature } from './read-packet.ts';

/**
 * A study packet where any file is dropped: everything in it is taken, templates too. The page of packets shows more and
 * asks more.
 * @param verify the core knows no signatures itself
 */
export function packetFormat(verify: VerifySignature): ImportFormat {
  return {
    id: 'packet',
    recognises: ({ head, name }) => isPacket(head, name),
    async *read({ source }, { now, isStopped, onProgress }) {
      const packet = await openPacket(source, { verify, isStopped, onProgress });
      if (!packet) return;
      const templates = packet.templates.map((_, at) => at);
      for await (const arrival of packetArrivals(packet, { plan: true, templates, counts: true }, now)) {
        if (isStopped()) return;
        yield arrival;
      }
    },
  };
}

/** Zips have no text at their head but the name of what stands first. */
export function isPacket(head: string, name = ''): boolean {
  return head.startsWith('PK') && (head.slice(0, 200).includes(FIRST_ENTRY) || name.endsWith('.thuhoach.zip'));
}
