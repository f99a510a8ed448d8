import { ROLES, type Role } from '../../core/model/role.ts';

/** Registry names. One a role and not one a passage: a name a passage costs 200 ms of style work on a full page. */
export const nameOf = (role: Role): string => `th-${role}`;
export const ACTIVE = 'th-active';
export const CHANGED = 'th-changed';

export const NAMES = [...ROLES.map(nameOf), CHANGED, ACTIVE] as const;
