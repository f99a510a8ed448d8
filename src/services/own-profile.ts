import type { Profile } from '../core/report/report.ts';
import type { ServiceContext } from './context.ts';
import { loadProfile } from './profile.ts';

/** Who the reader is, as far as a summary says it. */
export type OwnName = Pick<Profile, 'name' | 'unit' | 'isPartyMember'>;

/** What of the reader's profile a summary is headed with; empty where they have not written one. */
export async function ownName(context: ServiceContext): Promise<OwnName> {
  const { name, unit, isPartyMember } = await loadProfile(context);
  return { name, unit, isPartyMember };
}
