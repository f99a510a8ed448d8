/**
 * A marking that bars saving by default, and sharing for good: TUYỆT MẬT, TỐI MẬT, MẬT, "lưu hành nội bộ".
 * Most severe first.
 */
export const CIRCULATIONS = ['top-secret', 'secret', 'confidential', 'internal'] as const;

export type Circulation = (typeof CIRCULATIONS)[number];

/** The one that bars more. A marking once found is never weakened by a copy without it. */
export function moreSevere(a: Circulation | null, b: Circulation | null): Circulation | null {
  return CIRCULATIONS.find((marking) => marking === a || marking === b) ?? null;
}
