import { topicEntries } from '../core/export/topic-entries.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Topic } from '../core/model/topic.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import type { ExportEntry } from './export-notes.ts';

/** What an export would hold, counted before it is made. */
export interface ExportPlan {
  /** What may be written, in order. */
  entries: ExportEntry[];
  passages: number;
  /** Bytes of the pictures that come with it, roughly. */
  pictures: number;
  /** Articles left out: their marking bars sharing. */
  barred: number;
  /** Chosen articles that are in the library no more. */
  gone: number;
  /** The topic that was chosen; null for any other choice. */
  topic: Topic | null;
}

export type PlannedChoice =
  | { kind: 'articles'; ids: readonly string[] }
  | { kind: 'topic'; id: string }
  | { kind: 'all' };

/** Rows read at once, so that counting twenty thousand is heard to be stopped. */
const CHUNK = 1_000;

/**
 * What a choice comes to, from the small rows of the shelf.
 * @throws FailureError `not-found` where the topic is gone
 * @throws AbortError where the signal was aborted
 */
export async function planExport(
  context: ServiceContext,
  choice: PlannedChoice,
  signal?: AbortSignal,
): Promise<ExportPlan> {
  const { db } = context;
  const topic = choice.kind === 'topic' ? await readTopic(context, choice.id) : null;
  const wanted = topic
    ? topicEntries(topic.items)
    : (await idsOf(context, choice)).map((articleId) => ({ articleId, passageIds: null }));
  const plan: ExportPlan = { entries: [], passages: 0, pictures: 0, barred: 0, gone: 0, topic };
  for (let at = 0; at < wanted.length; at += CHUNK) {
    signal?.throwIfAborted();
    const chunk = wanted.slice(at, at + CHUNK);
    const rows = await guarded(() => db.shelf.bulkGet(chunk.map(({ articleId }) => articleId)));
    for (const [index, entry] of chunk.entries()) {
      const row = rows[index];
      if (!row) plan.gone++;
      else if (row.circulation !== null) plan.barred++;
      else {
        plan.entries.push(entry);
        plan.passages += entry.passageIds?.length ?? row.passageCount;
        plan.pictures += row.size.images;
      }
    }
  }
  return plan;
}

async function readTopic({ db }: ServiceContext, id: string): Promise<Topic> {
  const topic = await guarded(() => db.topics.get(id));
  if (!topic) throw new FailureError('not-found');
  return topic;
}

/** All of them: the newest first, as the library lists them. */
async function idsOf({ db }: ServiceContext, choice: PlannedChoice): Promise<readonly string[]> {
  if (choice.kind === 'articles') return choice.ids;
  return guarded(() => db.articles.orderBy('savedAt').reverse().primaryKeys());
}
