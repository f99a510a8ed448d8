import type { MemberCounts } from '../../core/summary/member-counts.ts';
import { MAX_PACKET_FILE, readPacket } from '../../core/summary/packet-file.ts';
import { t } from '../../i18n/t.ts';

export interface ReadPackets {
  packets: Omit<MemberCounts, 'importedAt'>[];
  /** Why files are none, each with its name. */
  refused: string[];
}

/** Members' packets out of files, the one made last of a member and span last. */
export async function readPackets(files: readonly File[]): Promise<ReadPackets> {
  const packets: ReadPackets['packets'] = [];
  const refused: string[] = [];
  for (const file of files) {
    const { name } = file;
    // Four bytes a letter at most: a larger file is never read.
    const read = file.size > 4 * MAX_PACKET_FILE ? 'too-large' : readPacket(await readText(file));
    if (typeof read === 'string') refused.push(t(`group.fault.${read}`, { name }));
    else packets.push(read);
  }
  packets.sort((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0));
  return { packets, refused };
}

/** A file that cannot be read, such as a folder that was dropped, is no JSON. */
async function readText(file: File): Promise<string> {
  try {
    return await file.text();
  } catch (thrown) {
    if (thrown instanceof DOMException) return '';
    throw thrown;
  }
}
