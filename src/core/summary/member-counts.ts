/** Counts of one member over a span, as their own packet says: counts only, and nothing that ranks. */
export interface MemberCounts {
  id: string;
  /** As the packet names its maker; may be empty. */
  name: string;
  isPartyMember: boolean | null;
  unit: string;
  /** First and last day that are counted, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** By the key of what is counted. */
  counts: Record<string, number>;
  /** Milliseconds since the epoch. */
  importedAt: number;
}
