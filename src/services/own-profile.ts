import { EMPTY_PROFILE, type Profile } from '../core/report/report.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Who the reader is, as far as a summary says it. */
export type OwnName = Pick<Profile, 'name' | 'unit' | 'isPartyMember'>;

/** What of the reader's profile a summary is headed with; empty where they have not written one. */
export async function ownName({ db }: ServiceContext): Promise<OwnName> {
  const stored = (await guarded(() => db.meta.get('profile')))?.value;
  const { name, unit, isPartyMember } = { ...EMPTY_PROFILE, ...(typeof stored === 'object' ? stored : null) };
  return {
    name: typeof name === 'string' ? name : '',
    unit: typeof unit === 'string' ? unit : '',
    isPartyMember: typeof isPartyMember === 'boolean' ? isPartyMember : null,
  };
}
