import type { ServiceContext } from './context.ts';
import { removeHandout } from './handouts.ts';
import { removeTemplate } from './report-templates.ts';
import { removeReport } from './reports.ts';
import type { Restored } from './restore-trash.ts';
import { freeContents } from './room.ts';
import { removeStory } from './stories.ts';
import { removeStoryPicture } from './story-pictures.ts';
import { removeTopicItems } from './topic-items.ts';
import { removeArticle, removePassage, removePlan, removeReflection, removeTopic } from './trash.ts';

/**
 * The undo of a restoring: what came back goes to the trash again. What was joined with a newer copy stays there, for
 * it can no longer be told from it. @throws FailureError `not-found`
 */
export async function removeRestored(context: ServiceContext, restored: Restored): Promise<void> {
  const { kind, subject, isJoined, topicId, what } = restored;
  if (isJoined) return;
  if (kind === 'article') await removeArticle(context, subject);
  else if (kind === 'passage') await removePassage(context, subject);
  else if (kind === 'reflection') await removeReflection(context, subject);
  else if (kind === 'report') await removeReport(context, subject);
  else if (kind === 'topic') await removeTopic(context, subject);
  else if (kind === 'plan') await removePlan(context, subject);
  else if (kind === 'report-template') await removeTemplate(context, subject);
  else if (kind === 'topic-note' && topicId) await removeTopicItems(context, topicId, [subject]);
  else if (kind === 'handout') await removeHandout(context, subject);
  else if (kind === 'story') await removeStory(context, subject);
  else if (kind === 'story-picture') await removeStoryPicture(context, subject);
  else if (what) await freeContents(context, subject, what, false);
}
