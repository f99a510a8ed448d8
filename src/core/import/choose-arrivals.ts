import type { Topic, TopicItem } from '../model/topic.ts';
import { MAX_TAG, normaliseTag } from '../text/tags.ts';
import type { Arrival, ArticleArrival, RowArrival } from './arrival.ts';
import { derivedId } from './row-print.ts';

export interface ArrivalChoice {
  /** Put to every article. */
  tags: readonly string[];
  /** Each article gets the name of its folder as a tag, nested as the folders are. */
  foldersAsTags: boolean;
  /** Names of the folders that are left out, as `folderName` gives them. */
  without: ReadonlySet<string>;
}

/** A folder as one name; empty for what lies in none. */
export function folderName({ folder = [] }: Pick<ArticleArrival, 'folder'>): string {
  return folder.join(' › ');
}

/** What its reader wants of a file, with what they want put to it. */
export async function* chooseArrivals(
  arrivals: AsyncIterable<Arrival>,
  { tags, foldersAsTags, without }: ArrivalChoice,
): AsyncGenerator<Arrival> {
  const given = tags.map(tagOf);
  for await (const arrival of arrivals) {
    if (arrival.kind !== 'article') {
      yield arrival;
      continue;
    }
    if (without.has(folderName(arrival))) continue;
    const more = foldersAsTags ? [...given, folderTag(arrival.folder ?? [])] : given;
    const all = [...new Set([...arrival.article.tags, ...more])].filter(Boolean);
    yield { ...arrival, article: { ...arrival.article, tags: all } };
  }
}

function folderTag(folder: readonly string[]): string {
  return tagOf(folder.map((name) => name.replace(/[/,;]+/g, '-')).join('/'));
}

function tagOf(name: string): string {
  return normaliseTag(name)
    .slice(0, MAX_TAG)
    .replace(/\p{Cs}$/u, '');
}

/** A topic that what comes in is put into, and what stands in it already. */
export interface TopicToFill {
  topic: Topic;
  /** Addresses (`urlKey`) of the articles in it. */
  known: ReadonlySet<string>;
}

/**
 * The same, and behind all of it the topic with those articles at its end: written as a part of the import, it is taken
 * back with it.
 */
export async function* intoTopic(
  arrivals: AsyncIterable<Arrival>,
  { topic, known }: TopicToFill,
  now: number,
): AsyncGenerator<Arrival> {
  const added: TopicItem[] = [];
  for await (const arrival of arrivals) {
    yield arrival;
    if (arrival.kind !== 'article' || known.has(arrival.article.urlKey)) continue;
    const articleId = arrival.article.id;
    added.push({ id: derivedId(topic.id, articleId), kind: 'article', articleId });
  }
  if (added.length === 0) return;
  const row = { ...topic, items: [...topic.items, ...added], updatedAt: Math.max(now, topic.updatedAt + 1) };
  yield { kind: 'row', table: 'topics', row: row as unknown as RowArrival['row'] };
}
