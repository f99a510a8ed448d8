import { ROLES, type Role } from '../model/role.ts';

export interface ReviewSettings {
  /** Passages a day. */
  daily: number;
  /** Roles whose passages are taken in when they are marked. */
  takenIn: Role[];
  /** Whether the toolbar button says how many wait. */
  badge: boolean;
}

export const DAILY = { least: 1, most: 50 } as const;

/** What is worth keeping by heart. One's own practice is asked of as a commitment, and a question wants an answer. */
export const REVIEW_DEFAULTS: Readonly<ReviewSettings> = {
  daily: 5,
  takenIn: ['viewpoint', 'figure', 'task'],
  badge: true,
};

/** What was stored may be older than this code or damaged: every field is checked on its own. */
export function parseReviewSettings(stored: unknown): ReviewSettings {
  const { daily, takenIn, badge } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    daily: clampDaily(daily),
    takenIn: Array.isArray(takenIn) ? ROLES.filter((role) => takenIn.includes(role)) : [...REVIEW_DEFAULTS.takenIn],
    badge: typeof badge === 'boolean' ? badge : REVIEW_DEFAULTS.badge,
  };
}

function clampDaily(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return REVIEW_DEFAULTS.daily;
  return Math.min(DAILY.most, Math.max(DAILY.least, Math.round(value)));
}
