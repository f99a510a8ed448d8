import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';
import type { OpenTopic } from './use-topic.ts';

export interface TopicActsOptions {
  id: string;
  opened: OpenTopic | null;
  move: (itemId: string, before: string | null) => Promise<void>;
  list: RefObject<HTMLElement | null>;
  push: (toast: ToastMessage) => void;
  dismiss: (id: string) => void;
}

const MOVED = 'topic-moved';

/** What is done with the items of a topic, and where the focus goes with it. Everything can be taken back. */
export function useTopicActs({ id, opened, move, list, push, dismiss }: TopicActsOptions) {
  const [editing, setEditing] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const wanted = useRef<string | null>(null);
  /** The order before the moves that the message on the screen speaks of. */
  const before = useRef<string[] | null>(null);
  const items = opened?.topic.items ?? [];

  const handleOf = (itemId: string): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"] .topic-handle`) ?? null;

  // An item that is put elsewhere in the document loses the focus: it gets it back once it is drawn there.
  useEffect(() => {
    if (wanted.current === null) return;
    const handle = handleOf(wanted.current);
    if (!handle) return;
    wanted.current = null;
    handle.focus();
    handle.scrollIntoView({ block: 'nearest' });
  });

  const fail = (thrown: unknown): void => push(failureToast(thrown));
  const attempt = (work: Promise<unknown>): void => void work.catch(fail);

  function put(itemId: string, target: string | null): void {
    const at = items.findIndex((item) => item.id === itemId);
    if (at < 0 || target === itemId || (items[at + 1]?.id ?? null) === target) return;
    before.current ??= items.map((item) => item.id);
    wanted.current = itemId;
    const rest = items.filter((item) => item.id !== itemId);
    const to = target === null ? rest.length : rest.findIndex((item) => item.id === target);
    setAnnouncement(t('topic.moved', { place: (to < 0 ? rest.length : to) + 1, count: items.length }));
    move(itemId, target).then(offerUndo, fail);
  }

  function offerUndo(): void {
    const order = before.current;
    if (!order) return;
    const onAction = (): void => {
      before.current = null;
      attempt(library.orderTopic(id, order));
    };
    dismiss(MOVED);
    push({ id: MOVED, text: t('topic.movedUndo'), action: { label: t('undo'), onAction } });
    // Once the message is gone, the next move begins a new one.
    setTimeout(() => {
      if (before.current === order) before.current = null;
    }, 10_000);
  }

  function moveTo(itemId: string, to: 'up' | 'down' | 'first' | 'last'): void {
    const at = items.findIndex((item) => item.id === itemId);
    if (to === 'first') put(itemId, items[0]?.id ?? null);
    else if (to === 'last') put(itemId, null);
    else if (to === 'up' && at > 0) put(itemId, items[at - 1]?.id ?? null);
    else if (to === 'down' && at < items.length - 1) put(itemId, items[at + 2]?.id ?? null);
  }

  async function removeItem(itemId: string): Promise<void> {
    const at = items.findIndex((item) => item.id === itemId);
    const isNote = items[at]?.kind === 'note';
    wanted.current = (items[at + 1] ?? items[at - 1])?.id ?? null;
    const removed = await library.removeTopicItems(id, [itemId]);
    if (removed.placed.length === 0) return;
    const onAction = (): void => {
      wanted.current = itemId;
      attempt(library.restoreTopicItems(id, removed));
    };
    const text = t(isNote ? 'topic.noteRemoved' : 'topic.itemRemoved');
    push({ id: `removed-${itemId}-${Date.now()}`, text, action: { label: t('undo'), onAction } });
  }

  async function makeNote(target: string | null): Promise<void> {
    const noteId = newId();
    await library.addToTopic(id, [{ kind: 'note', id: noteId, text: '' }], target);
    setEditing(noteId);
  }

  return {
    editing,
    announcement,
    put,
    moveTo,
    /** What stands behind all that is drawn: null, or the first that is not. */
    afterLast: (): string | null => items[opened?.entries.length ?? 0]?.id ?? null,
    focus: (itemId: string | undefined): void => void (itemId && handleOf(itemId)?.focus()),
    edit: setEditing,
    addNote: (target: string | null): void => attempt(makeNote(target)),
    closeNote(itemId: string, isEmpty: boolean): void {
      setEditing(null);
      wanted.current = itemId;
      // One that was never written is no loss, and nothing to keep.
      if (isEmpty) attempt(library.removeTopicItems(id, [itemId]));
    },
    remove: (itemId: string): void => attempt(removeItem(itemId)),
    restore: (trashId: string): void => attempt(library.restoreTrash(trashId)),
  };
}
