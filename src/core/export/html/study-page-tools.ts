import type { MarkUp } from './article-markup.ts';
import type { StudyPageLabels } from './study-page-labels.ts';

/** What a page that stands on its own needs and the core does not have. */
export interface StudyPageTools {
  labels: StudyPageLabels;
  markUp: MarkUp;
}
