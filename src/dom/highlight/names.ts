import { ROLES, type Role } from '../../core/model/role.ts';

/** Underlines of passages that overlap stand below one another, in so many lanes; a fourth shares the last. */
export const LANES = [0, 1, 2] as const;

export type Lane = (typeof LANES)[number];

/**
 * Registry names. One a role and lane and not one a passage: a name a passage costs 200 ms of style work on a full page.
 */
export const nameOf = (role: Role, lane: Lane = 0): string => (lane === 0 ? `th-${role}` : `th-${role}-${lane}`);
export const ACTIVE = 'th-active';
export const CHANGED = 'th-changed';

export const NAMES = [...LANES.flatMap((lane) => ROLES.map((role) => nameOf(role, lane))), CHANGED, ACTIVE] as const;
