import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { goToExport } from '../export-address.ts';
import { failureToast } from '../use-toasts.ts';
import { PickDialog } from './pick-dialog.tsx';
import { TopicHead } from './topic-head.tsx';
import { TopicItemRow } from './topic-item.tsx';
import { TopicNoteEditor } from './topic-note-editor.tsx';
import { useDrag } from './use-drag.ts';
import { useTopic } from './use-topic.ts';
import { useTopicActs } from './use-topic-acts.ts';

const SHOWN_AT_FIRST = 100;

export interface TopicViewProps {
  id: string;
  push: (toast: ToastMessage) => void;
  dismiss: (id: string) => void;
}

/** One topic: its words, and its items in their order. */
export function TopicView({ id, push, dismiss }: TopicViewProps) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const [isPicking, setPicking] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { opened, failure, reload, move } = useTopic(id, limit);
  const acts = useTopicActs({ id, opened, move, list, push, dismiss });
  const { drag, start } = useDrag(list, (itemId, before) => acts.put(itemId, before ?? acts.afterLast()));
  const isPrinting = usePrinting(opened !== null && opened.topic.items.length <= limit);

  const title = opened?.topic.title ?? '';
  useEffect(() => {
    if (title) document.title = `${title} · Thu Hoạch`;
  }, [title]);

  if (failure && !opened) {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          title={t('topics.missingTitle')}
          action={<Button onClick={() => location.assign(surfaceUrl('topics'))}>{t('topics.back')}</Button>}
        >
          {t(`error.${failure.code}`)}
        </EmptyState>
      </main>
    );
  }
  if (!opened) {
    return (
      <main class="page-main">
        <Skeleton label={t('loading.label')} lines={10} />
      </main>
    );
  }

  const { topic, entries } = opened;
  const count = topic.items.length;
  const lastShown = entries.at(-1)?.item.id;
  /** Seen wherever it goes: a note at the end has the items before it drawn too. */
  const addNote = (before: string | null): void => {
    setLimit(before === null ? Math.max(limit, count + 1) : limit + 1);
    acts.addNote(before);
  };
  return (
    <main class="page-main topic">
      <a class="topic-back" href={surfaceUrl('topics')}>
        <Icon name="arrow-left" />
        {t('topics.back')}
      </a>
      <TopicHead
        topic={topic}
        onPick={() => setPicking(true)}
        onAddNote={() => addNote(null)}
        onPrint={() => {
          setLimit(Math.max(limit, count));
          isPrinting.ask();
        }}
        onExport={() => void goToExport({ kind: 'topic', id }).catch((thrown) => push(failureToast(thrown)))}
      />
      {count === 0 ? (
        <EmptyState
          drawing="page"
          title={t('topic.emptyTitle')}
          action={
            <Button variant="primary" icon="plus" onClick={() => setPicking(true)}>
              {t('topic.add')}
            </Button>
          }
        >
          {t('topic.emptyText')}
        </EmptyState>
      ) : (
        <ol class="topic-items" aria-label={t('topic.items')} ref={list}>
          {entries.map((entry, index) => (
            <TopicItemRow
              key={entry.item.id}
              entry={entry}
              place={index + 1}
              count={count}
              isDragged={drag?.id === entry.item.id}
              isDropped={
                drag?.before === entry.item.id
                  ? 'before'
                  : drag && drag.before === null && entry.item.id === lastShown
                    ? 'behind'
                    : null
              }
              editor={
                acts.editing === entry.item.id && entry.kind === 'note' ? (
                  <TopicNoteEditor
                    topicId={id}
                    itemId={entry.item.id}
                    text={entry.item.text}
                    updatedAt={topic.updatedAt}
                    onClose={(isEmpty) => acts.closeNote(entry.item.id, isEmpty)}
                  />
                ) : null
              }
              onMove={(to) => acts.moveTo(entry.item.id, to)}
              onGrab={(event) => start(event, entry.item.id)}
              onStep={(step) => acts.focus(entries[index + step]?.item.id)}
              onEdit={() => acts.edit(entry.item.id)}
              onAddNote={() => addNote(entries[index + 1]?.item.id ?? topic.items[index + 1]?.id ?? null)}
              onRemove={() => acts.remove(entry.item.id)}
              onTell={(passageId) => location.assign(surfaceUrl('stories', { topic: id, passage: passageId }))}
              onRestore={acts.restore}
            />
          ))}
        </ol>
      )}
      {count > limit && (
        <Button block onClick={() => setLimit(limit + 2 * SHOWN_AT_FIRST)}>
          {t('list.more', { count: count - limit })}
        </Button>
      )}
      <p class="th-hidden" role="status">
        {acts.announcement}
      </p>
      {isPicking && <PickDialog topic={topic} push={push} onClose={() => setPicking(false)} onAdded={reload} />}
    </main>
  );
}

/** Prints once everything is drawn. */
function usePrinting(isWhole: boolean): { ask: () => void } {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || !isWhole) return;
    setAsked(false);
    // What was just drawn is laid out first.
    requestAnimationFrame(() => setTimeout(() => print()));
  }, [isAsked, isWhole]);
  return { ask: () => setAsked(true) };
}
