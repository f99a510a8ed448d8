import type { Topic, TopicItem } from '../core/model/topic.ts';
import { moveItem, type PlacedItem, putBackItems, takeItems } from '../core/topics/order-items.ts';
import { dropFromTrash, putInTrash } from '../storage/trash-box.ts';
import type { ServiceContext } from './context.ts';
import { changeTopic } from './topics.ts';

/**
 * Puts an item right before another, or at the end for null. Resolves to what it stood before, which an undo asks for;
 * undefined where nothing moved. @throws FailureError `not-found` where the topic is gone
 */
export async function moveTopicItem(
  context: ServiceContext,
  topicId: string,
  itemId: string,
  before: string | null,
): Promise<string | null | undefined> {
  let stood: string | null | undefined;
  await changeTopic(context, topicId, (topic) => {
    const items = moveItem(topic.items, itemId, before);
    if (items === topic.items) return topic;
    const at = topic.items.findIndex(({ id }) => id === itemId);
    stood = topic.items[at + 1]?.id ?? null;
    return { ...topic, items: [...items] };
  });
  return stood;
}

/** What an undo of a removal needs. */
export interface RemovedItems {
  placed: PlacedItem[];
  /** Of the notes among them, which are the reader's own words and go to the trash. */
  trashIds: string[];
}

/**
 * Takes items out of a topic. Articles and passages stay in the library; notes go to the trash.
 * @throws FailureError `not-found` where the topic is gone
 */
export async function removeTopicItems(
  context: ServiceContext,
  topicId: string,
  itemIds: readonly string[],
): Promise<RemovedItems> {
  const removed: RemovedItems = { placed: [], trashIds: [] };
  await changeTopic(context, topicId, async (topic) => {
    const { items, placed } = takeItems(topic.items, itemIds);
    if (placed.length === 0) return topic;
    removed.placed = placed;
    for (const { item, before } of placed) {
      if (item.kind !== 'note' || item.text.trim() === '') continue;
      const id = context.newId();
      removed.trashIds.push(id);
      await putInTrash(context.db, {
        id,
        deletedAt: context.now(),
        kind: 'topic-note',
        topicId,
        title: topic.title,
        item,
        before,
      });
    }
    return { ...topic, items };
  });
  return removed;
}

/** Puts items back where they stood. Doing so twice is no error. @throws FailureError `not-found` where the topic is gone */
export async function restoreTopicItems(
  context: ServiceContext,
  topicId: string,
  { placed, trashIds }: RemovedItems,
): Promise<Topic> {
  return changeTopic(context, topicId, async (topic) => {
    await dropFromTrash(context.db, trashIds);
    return { ...topic, items: putBackItems(topic.items, placed) };
  });
}

/**
 * Puts a topic's items into an order that they had before. Those that came since stay at the end.
 * @throws FailureError `not-found` where the topic is gone
 */
export async function orderTopic(context: ServiceContext, topicId: string, ids: readonly string[]): Promise<Topic> {
  return changeTopic(context, topicId, (topic) => {
    const place = new Map(ids.map((id, index) => [id, index]));
    const placeOf = ({ id }: TopicItem): number => place.get(id) ?? ids.length;
    return { ...topic, items: [...topic.items].sort((a, b) => placeOf(a) - placeOf(b)) };
  });
}
