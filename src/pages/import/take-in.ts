import type { Arrival } from '../../core/import/arrival.ts';
import { chooseArrivals, intoTopic, type TopicToFill } from '../../core/import/choose-arrivals.ts';
import { FailureError, toFailure } from '../../core/model/failure.ts';
import type { Topic } from '../../core/model/topic.ts';
import { library } from '../page-library.ts';
import type { WorkSteps } from '../use-work.ts';
import type { ImportJob } from './import-job.ts';
import { mergeChoice, readContext } from './read-preview.ts';
import type { ImportRecord } from './record-words.ts';

/** Where what comes in is put: into no topic, one that is here, or a new one of that name. */
export type TopicChoice = { kind: 'none' } | { kind: 'known'; id: string } | { kind: 'new'; id: string; title: string };

export interface TakeInOptions {
  tags: readonly string[];
  topic: TopicChoice;
}

/**
 * Takes one file in that was looked into. Stopped on the way, what came until then stays, and can be taken back.
 * @throws ImportRefusal, FailureError
 */
export async function takeIn(
  { name, step, without, foldersAsTags }: ImportJob,
  { tags, topic }: TakeInOptions,
  { signal, report }: WorkSteps,
): Promise<ImportRecord> {
  if (step.name !== 'ready') throw new FailureError('unexpected', 'not looked into');
  const { opened, preview } = step;
  const wanted = [...preview.folders].filter(([folder]) => without.has(folder));
  const total = preview.articles - wanted.reduce((sum, [, count]) => sum + count, 0);
  const read = opened.read(readContext(signal, () => undefined));
  const chosen = chooseArrivals(read, { tags, without, foldersAsTags: foldersAsTags && preview.folders.size > 0 });
  const fill = await topicToFill(topic);
  const arrivals: AsyncIterable<Arrival> = fill ? intoTopic(chosen, fill, Date.now()) : chosen;
  return library.importArrivals(arrivals, {
    ...mergeChoice(opened.format.id),
    origin: { format: opened.format.id, fileName: name },
    run: { signal, onProgress: (done) => report(Math.min(1, done / Math.max(1, total))) },
  });
}

/** As it is now: another tab may have changed it since it was chosen. Made only with what goes into it. */
async function topicToFill(choice: TopicChoice): Promise<TopicToFill | null> {
  if (choice.kind === 'none') return null;
  const topic = await library.openTopic(choice.id).catch((thrown: unknown) => {
    // Another file of the same press may have made it.
    if (choice.kind === 'new' && toFailure(thrown).code === 'not-found') return newTopic(choice);
    throw thrown;
  });
  const ids = topic.items.flatMap((item) => (item.kind === 'article' ? item.articleId : []));
  const articles = await library.articlesById(ids);
  return { topic, known: new Set(articles.flatMap((article) => article?.urlKey ?? [])) };
}

function newTopic({ id, title }: { id: string; title: string }): Topic {
  const now = Date.now();
  return { id, title: title.normalize('NFC').trim(), intro: '', items: [], createdAt: now, updatedAt: now };
}
