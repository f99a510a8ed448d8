import {
  announceMany,
  announcePlan,
  announceReport,
  announceReview,
  announceStory,
  announceTemplate,
  announceTopic,
  type ServiceContext,
} from './context.ts';

const TELL: Record<string, (context: ServiceContext, id: string) => void> = {
  topics: announceTopic,
  plans: announcePlan,
  reports: announceReport,
  stories: announceStory,
  reportTemplates: announceTemplate,
};

/** Beyond that, whoever shows one of them looks again at its next visit. */
const MOST_TOLD = 200;

/**
 * Tells everybody of an import or of its undo.
 * @param works `<table>:<key>` of what changed
 */
export function announceImport(context: ServiceContext, works: Iterable<string>): void {
  let told = 0;
  for (const work of works) {
    const [table = '', key = ''] = work.split(/:(.*)/s);
    const tell = TELL[table];
    if (tell && told++ < MOST_TOLD) tell(context, key);
  }
  context.announce({ articleId: '', urlKey: '', isProfile: true });
  announceReview(context);
  announceMany(context);
}
