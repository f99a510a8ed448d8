import * as v from 'valibot';
import { type FileFault, faultOfHead, parseJson } from '../plan/plan-file.ts';
import { COUNT_KEYS, type Counts } from './counts.ts';
import type { MemberCounts } from './member-counts.ts';
import { checkSpan } from './span.ts';

/** The form is described in `docs/summary-packet.md`. */
const FORMAT = 'thu-hoach-summary';
const VERSION = 1;
/** Longest file that is read, UTF-16 units: it holds some thirty numbers. */
export const MAX_PACKET_FILE = 100_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const line = v.pipe(v.string(), v.maxLength(300));
const day = v.pipe(v.string(), v.isoDate());
const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  member: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{8,64}$/)),
  name: v.optional(line, ''),
  unit: v.optional(line, ''),
  isPartyMember: v.optional(v.nullable(v.boolean()), null),
  from: day,
  to: day,
  madeOn: day,
  counts: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), count),
    v.check((counts) => Object.keys(counts).length <= 200),
  ),
});

export type SummaryPacket = Omit<MemberCounts, 'id' | 'importedAt' | 'counts'> & { counts: Counts };

/** Exactly what leaves this machine. */
export function writePacket({ memberId, name, unit, isPartyMember, from, to, madeOn, counts }: SummaryPacket): string {
  const kept = Object.fromEntries(COUNT_KEYS.map((key) => [key, counts[key]]));
  const content = {
    format: FORMAT,
    version: VERSION,
    member: memberId,
    ...(name && { name }),
    ...(unit && { unit }),
    ...(isPartyMember !== null && { isPartyMember }),
    from,
    to,
    madeOn,
    counts: kept,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Counts out of a member's file, or why it is none. What is not counted here is left out. */
export function readPacket(source: string): Omit<MemberCounts, 'importedAt'> | FileFault {
  if (source.length > MAX_PACKET_FILE) return 'too-large';
  const json = parseJson(source);
  if (json === undefined) return 'not-json';
  const fault = faultOfHead(json, FORMAT, VERSION);
  if (fault) return fault;
  const parsed = v.safeParse(file, json);
  if (!parsed.success) return 'wrong-shape';
  const { member, name, unit, isPartyMember, madeOn, counts } = parsed.output;
  const span = checkSpan(parsed.output.from, parsed.output.to);
  if (!span) return 'wrong-shape';
  const known = COUNT_KEYS.flatMap((key) => (counts[key] === undefined ? [] : [[key, counts[key]]]));
  const words = { name: clean(name), unit: clean(unit) };
  const id = `${member}:${span.from}:${span.to}`;
  return { id, memberId: member, ...words, isPartyMember, ...span, madeOn, counts: Object.fromEntries(known) };
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
