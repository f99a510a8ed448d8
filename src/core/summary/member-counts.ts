import type { CountKey, Counts } from './counts.ts';
import { COUNT_KEYS, noCounts } from './counts.ts';
import type { Span } from './span.ts';

/** Counts of one member over a span, as their own packet says: counts only, and nothing that ranks. */
export interface MemberCounts extends Span {
  /** Of the maker and the span: a later packet of the same member for the same span takes its place. */
  id: string;
  /** Tells makers apart who left their name out; says nothing of them. */
  memberId: string;
  /** As the packet names its maker; may be empty. */
  name: string;
  isPartyMember: boolean | null;
  unit: string;
  /** Day on which the packet was made, `YYYY-MM-DD`. */
  madeOn: string;
  counts: Partial<Counts>;
  /** Milliseconds since the epoch. */
  importedAt: number;
}

/** Sums over members. */
export interface GroupSums {
  members: { party: number; others: number; unsaid: number; all: number };
  party: Counts;
  others: Counts;
  unsaid: Counts;
  all: Counts;
}

/** One table of sums, party members and others apart; nothing says whose a count is. */
export function sumMembers(members: readonly Pick<MemberCounts, 'isPartyMember' | 'counts'>[]): GroupSums {
  const sums: GroupSums = {
    members: { party: 0, others: 0, unsaid: 0, all: 0 },
    party: noCounts(),
    others: noCounts(),
    unsaid: noCounts(),
    all: noCounts(),
  };
  for (const { isPartyMember, counts } of members) {
    const part = isPartyMember === null ? 'unsaid' : isPartyMember ? 'party' : 'others';
    for (const column of [part, 'all'] as const) {
      sums.members[column] += 1;
      for (const key of COUNT_KEYS) sums[column][key as CountKey] += counts[key] ?? 0;
    }
  }
  return sums;
}

/** The spans that members' packets are of, with how many there are of each: most packets first, then the later one. */
export function spansOf(members: readonly Span[]): (Span & { count: number })[] {
  const spans = new Map<string, Span & { count: number }>();
  for (const { from, to } of members) {
    const key = `${from}/${to}`;
    spans.set(key, { from, to, count: (spans.get(key)?.count ?? 0) + 1 });
  }
  return [...spans.values()].sort((a, b) => b.count - a.count || (a.to < b.to ? 1 : -1));
}
