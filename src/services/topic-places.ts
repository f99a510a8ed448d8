import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** A topic with the articles that stand in it, or of which a passage does. */
export interface TopicPlaces {
  id: string;
  title: string;
  articleIds: string[];
}

/** Every topic, the one changed last first. */
export async function topicPlaces({ db }: ServiceContext): Promise<TopicPlaces[]> {
  return guarded(async () => {
    const topics = await db.topics.orderBy('updatedAt').reverse().toArray();
    return topics.map(({ id, title, items }) => ({
      id,
      title,
      articleIds: [...new Set(items.flatMap((item) => (item.kind === 'note' ? [] : [item.articleId])))],
    }));
  });
}
