import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { Story, StoryKind } from '../../core/stories/story.ts';
import { moveId } from '../../core/stories/story-order.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { storyUrl } from './story-address.ts';
import { storyTitle } from './story-words.ts';
import type { StoryGroup } from './use-stories.ts';

export interface StoryActsOptions {
  groups: StoryGroup[] | null;
  setGroups: (groups: StoryGroup[]) => void;
  list: RefObject<HTMLElement | null>;
  push: (toast: ToastMessage) => void;
}

export interface StoryActs {
  announcement: string;
  begin: (kind: StoryKind, topicId: string | null) => void;
  move: (id: string, to: 'up' | 'down') => void;
  focus: (id: string | undefined) => void;
  remove: (story: Story) => void;
}

/** What is done with the stories of a list. Everything can be taken back. */
export function useStoryActs({ groups, setGroups, list, push }: StoryActsOptions): StoryActs {
  const [announcement, setAnnouncement] = useState('');
  /** Moves are written one after another: each names the whole order as it is drawn. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  /** A button at the edge of a list goes off under the focus; a story that is drawn elsewhere may lose it. */
  const wanted = useRef<string | null>(null);

  const hitOf = (id: string): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-story="${CSS.escape(id)}"] .story-card-hit`) ?? null;
  useEffect(() => {
    if (wanted.current === null) return;
    const card = hitOf(wanted.current)?.closest('.story-card');
    if (card && !card.contains(document.activeElement)) hitOf(wanted.current)?.focus();
    wanted.current = null;
  });

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function begin(kind: StoryKind, topicId: string | null): Promise<void> {
    const { id } = await library.createStory({ id: newId(), topicId, kind });
    location.assign(storyUrl(id));
  }

  function move(id: string, to: 'up' | 'down'): void {
    const group = groups?.find(({ stories }) => stories.some(({ story }) => story.id === id));
    if (!groups || !group) return;
    const ids = group.stories.map(({ story }) => story.id);
    const at = ids.indexOf(id);
    const target = to === 'up' ? ids[at - 1] : ids[at + 2];
    if ((to === 'up' && at === 0) || (to === 'down' && at === ids.length - 1)) return;
    const next = moveId(ids, id, target ?? null);
    const byId = new Map(group.stories.map((listed) => [listed.story.id, listed]));
    const moved = { ...group, stories: next.flatMap((one) => byId.get(one) ?? []) };
    wanted.current = id;
    setGroups(groups.map((one) => (one === group ? moved : one)));
    setAnnouncement(t('topic.moved', { place: next.indexOf(id) + 1, count: ids.length }));
    writing.current = writing.current.then(() => library.orderStories(next)).catch(fail);
  }

  async function remove(story: Story): Promise<void> {
    const trashId = await library.removeStory(story.id);
    const onAction = (): void => void library.restoreTrash(trashId).catch(fail);
    const text = t('stories.removed', { title: storyTitle(story) });
    push({ id: trashId, text, action: { label: t('undo'), onAction } });
  }

  return {
    announcement,
    begin: (kind, topicId) => void begin(kind, topicId).catch(fail),
    move,
    focus: (id) => void (id && hitOf(id)?.focus()),
    remove: (story) => void remove(story).catch(fail),
  };
}
