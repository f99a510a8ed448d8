import { FailureError } from '../core/model/failure.ts';
import type { Topic, TopicItem } from '../core/model/topic.ts';
import { noteOver } from '../core/text/merge-notes.ts';
import { insertBefore, shownBy } from '../core/topics/order-items.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceTopic, type ServiceContext } from './context.ts';

/** What a list of topics shows of one. */
export interface TopicSummary extends Pick<Topic, 'id' | 'title' | 'createdAt' | 'updatedAt'> {
  /** The beginning of the introduction, light Markdown. */
  intro: string;
  articles: number;
  passages: number;
  notes: number;
}

/** Something to put into a topic. A note's id is made by the client, so that a retry makes no second one. */
export type NewTopicItem =
  | { kind: 'article'; articleId: string }
  | { kind: 'passage'; passageId: string }
  | { kind: 'note'; id: string; text: string };

export interface AddedToTopic {
  topic: Topic;
  /** Ids of the new items, for an undo. */
  added: string[];
  /** How many stood there already. */
  known: number;
  /** How many are gone from the library. */
  missing: number;
}

export type TopicWords = Pick<Topic, 'title' | 'intro'>;

/** Longest words that are stored, UTF-16 units: several versions may be joined before the end of one is cut. */
const MAX_TITLE = 300;
const MAX_TEXT = 40_000;
const SHOWN_INTRO = 300;

/** Every topic, the one changed last first. */
export async function listTopics({ db }: ServiceContext): Promise<TopicSummary[]> {
  return guarded(async () => {
    const topics = await db.topics.orderBy('updatedAt').reverse().toArray();
    return topics.map(({ id, title, intro, items, createdAt, updatedAt }) => {
      const count = (kind: TopicItem['kind']): number => items.filter((item) => item.kind === kind).length;
      const counts = { articles: count('article'), passages: count('passage'), notes: count('note') };
      return { id, title, intro: intro.slice(0, SHOWN_INTRO), createdAt, updatedAt, ...counts };
    });
  });
}

/** @throws FailureError `not-found` */
export async function openTopic({ db }: ServiceContext, id: string): Promise<Topic> {
  const topic = await guarded(() => db.topics.get(id));
  if (!topic) throw new FailureError('not-found');
  return topic;
}

/** Makes a topic. A second call with the same id changes nothing. */
export async function createTopic(
  context: ServiceContext,
  made: { id: string; title: string; intro?: string },
): Promise<Topic> {
  const { db } = context;
  const topic = await changeLibrary(db, context.now(), async () => {
    const existing = await db.topics.get(made.id);
    if (existing) return existing;
    const now = context.now();
    const words = { title: cleanLine(made.title), intro: cleanText(made.intro ?? '') };
    const topic: Topic = { id: made.id, ...words, items: [], createdAt: now, updatedAt: now };
    await db.topics.add(topic);
    return topic;
  });
  announceTopic(context, topic.id);
  return topic;
}

/**
 * Writes a topic's words. `base` has those that change as their writer last knew them to be stored: where another text
 * is stored by now, both are joined; of two titles the last one counts.
 * @throws FailureError `not-found`
 */
export async function editTopic(
  context: ServiceContext,
  id: string,
  edit: Partial<TopicWords>,
  base: Partial<TopicWords> = {},
): Promise<Topic> {
  return changeTopic(context, id, (topic) => ({
    ...topic,
    title: edit.title === undefined ? topic.title : cleanLine(edit.title),
    intro: edit.intro === undefined ? topic.intro : joinText(edit.intro, topic.intro, base.intro),
  }));
}

/**
 * Puts articles, passages and notes into a topic, at its end or before one of its items. What stands there already is
 * not put there twice, so a retry changes nothing.
 * @throws FailureError `not-found` where the topic is gone
 */
export async function addToTopic(
  context: ServiceContext,
  topicId: string,
  items: readonly NewTopicItem[],
  before: string | null = null,
): Promise<AddedToTopic> {
  const { db } = context;
  const outcome = { added: [] as string[], known: 0, missing: 0 };
  const topic = await changeTopic(context, topicId, async (topic) => {
    const made = await makeItems(context, items);
    const shown = new Set(topic.items.map(shownBy));
    const fresh = made.filter((item) => {
      if (!item || shown.has(shownBy(item))) return false;
      shown.add(shownBy(item));
      return true;
    }) as TopicItem[];
    outcome.added = fresh.map(({ id }) => id);
    outcome.missing = made.filter((item) => item === null).length;
    outcome.known = items.length - fresh.length - outcome.missing;
    return fresh.length === 0 ? topic : { ...topic, items: insertBefore(topic.items, fresh, before) };
  });
  return { topic, ...outcome };

  async function makeItems({ newId }: ServiceContext, wanted: readonly NewTopicItem[]): Promise<(TopicItem | null)[]> {
    const passageIds = wanted.flatMap((item) => (item.kind === 'passage' ? [item.passageId] : []));
    const articleIds = wanted.flatMap((item) => (item.kind === 'article' ? [item.articleId] : []));
    const [passages, known] = await Promise.all([
      db.passages.bulkGet(passageIds),
      db.articles.where('id').anyOf(articleIds).primaryKeys(),
    ]);
    const ownerOf = new Map(passages.flatMap((passage) => (passage ? [[passage.id, passage.articleId]] : [])));
    const isKnown = new Set(known);
    return wanted.map((item): TopicItem | null => {
      if (item.kind === 'note') return { ...item, text: cleanText(item.text) };
      if (item.kind === 'article') return isKnown.has(item.articleId) ? { ...item, id: newId() } : null;
      const articleId = ownerOf.get(item.passageId);
      return articleId === undefined ? null : { ...item, articleId, id: newId() };
    });
  }
}

/** Writes a note of a topic, joined with what was written there meanwhile. @throws FailureError `not-found` */
export async function editTopicNote(
  context: ServiceContext,
  topicId: string,
  itemId: string,
  text: string,
  base?: string,
): Promise<Topic> {
  return changeTopic(context, topicId, (topic) => {
    const note = topic.items.find((item) => item.id === itemId);
    if (note?.kind !== 'note') throw new FailureError('not-found');
    const next: TopicItem = { ...note, text: joinText(text, note.text, base) };
    return { ...topic, items: topic.items.map((item) => (item === note ? next : item)) };
  });
}

/**
 * One strict transaction that changes a topic as it stands now, not as a tab remembers it.
 * @param change returns the topic itself where nothing changes
 * @throws FailureError `not-found`
 */
export async function changeTopic(
  context: ServiceContext,
  id: string,
  change: (topic: Topic) => Topic | Promise<Topic>,
): Promise<Topic> {
  const { db } = context;
  const { topic, isChanged } = await changeLibrary(db, context.now(), async () => {
    const before = await db.topics.get(id);
    if (!before) throw new FailureError('not-found');
    const after = await change(before);
    if (after === before) return { topic: before, isChanged: false };
    const topic = { ...after, updatedAt: context.now() };
    await db.topics.put(topic);
    return { topic, isChanged: true };
  });
  if (isChanged) announceTopic(context, id);
  return topic;
}

function joinText(typed: string, stored: string, base: string | undefined): string {
  return cleanText(noteOver(typed, stored, base));
}

function cleanLine(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return line.slice(0, MAX_TITLE).replace(/\p{Cs}$/u, '');
}

/** Cut at a character, so that no half of a pair is left. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .slice(0, MAX_TEXT)
    .replace(/\p{Cs}$/u, '');
}
