import { cleanProfile } from '../core/report/clean-profile.ts';
import type { Profile } from '../core/report/report.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

const KEY = 'profile';

/** Who writes the papers. Empty where nothing was said yet. */
export async function loadProfile({ db }: ServiceContext): Promise<Profile> {
  return cleanProfile((await guarded(() => db.meta.get(KEY)))?.value);
}

/** Writes what changes of the profile: a field that another tab wrote meanwhile stays. Resolves to the whole. */
export async function saveProfile(context: ServiceContext, edit: Partial<Profile>): Promise<Profile> {
  const { db } = context;
  const profile = await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const stored = cleanProfile((await db.meta.get(KEY))?.value);
      const value = cleanProfile({ ...stored, ...edit });
      await db.meta.put({ key: KEY, value });
      return value;
    }),
  );
  context.announce({ articleId: '', urlKey: '', isProfile: true });
  return profile;
}
