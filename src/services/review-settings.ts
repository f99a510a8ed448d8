import { parseReviewSettings, type ReviewSettings } from '../core/review/review-settings.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceReview, type ServiceContext } from './context.ts';

const SETTINGS = 'review-settings';

/** In the library, not among the settings of the browser: what marks a passage asks for them in its transaction. */
export async function openSettings(db: LibraryDatabase): Promise<ReviewSettings> {
  return parseReviewSettings((await db.meta.get(SETTINGS))?.value);
}

export async function reviewSettings({ db }: ServiceContext): Promise<ReviewSettings> {
  return guarded(() => openSettings(db));
}

export async function saveReviewSettings(
  context: ServiceContext,
  change: Partial<ReviewSettings>,
): Promise<ReviewSettings> {
  const { db } = context;
  const settings = await changeLibrary(db, context.now(), async () => {
    const value = parseReviewSettings({ ...(await openSettings(db)), ...change });
    await db.meta.put({ key: SETTINGS, value });
    return value;
  });
  announceReview(context);
  return settings;
}
