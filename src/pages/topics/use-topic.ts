import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Topic } from '../../core/model/topic.ts';
import { moveItem } from '../../core/topics/order-items.ts';
import type { TopicEntry } from '../../services/topic-view.ts';
import { library, onLibraryChange } from '../page-library.ts';

export interface OpenTopic {
  topic: Topic;
  /** Those that are drawn, in their order. */
  entries: TopicEntry[];
}

const REST = 100;

/** A topic with what its first `limit` items show, in step with other tabs. */
export function useTopic(id: string, limit: number) {
  const [opened, setOpened] = useState<OpenTopic | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  /** Moves on their way to the library: what it says meanwhile is older than what is drawn. */
  const underWay = useRef(0);
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<OpenTopic> => {
      const topic = await library.openTopic(id);
      return { topic, entries: await library.resolveTopicItems(topic.items.slice(0, limit)) };
    };
    load().then(
      (read) => {
        if (!isCurrent || underWay.current > 0) return;
        setOpened(read);
        setFailure(null);
      },
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, limit, turn]);

  const reload = (): void => setTurn((last) => last + 1);

  useEffect(() => {
    const lifetime = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange(({ topicId, storyId }) => {
      // Stories are written word by word, and nothing here shows them.
      if (storyId !== undefined) return;
      // Another topic's change says nothing of this one; an article's may.
      if (topicId !== undefined && topicId !== id) return;
      clearTimeout(rest);
      rest = setTimeout(reload, REST);
    }, lifetime.signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, [id]);

  /** Drawn at once, written one after another. Rejects where it could not be written; then what is stored is drawn. */
  async function move(itemId: string, before: string | null): Promise<void> {
    setOpened((shown) => shown && moved(shown, itemId, before));
    underWay.current += 1;
    const written = writing.current.then(() => library.moveTopicItem(id, itemId, before));
    writing.current = written.catch(() => undefined);
    try {
      await written;
    } finally {
      underWay.current -= 1;
      reload();
    }
  }

  return { opened, failure, reload, move };
}

function moved({ topic, entries }: OpenTopic, itemId: string, before: string | null): OpenTopic {
  const items = [...moveItem(topic.items, itemId, before)];
  const byId = new Map(entries.map((entry) => [entry.item.id, entry]));
  return { topic: { ...topic, items }, entries: items.flatMap((item) => byId.get(item.id) ?? []) };
}
