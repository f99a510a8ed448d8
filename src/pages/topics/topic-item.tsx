import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { TopicEntry } from '../../services/topic-view.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { EntryCard } from './entry-card.tsx';

export interface TopicItemProps {
  entry: TopicEntry;
  /** Counted from 1, among `count`. */
  place: number;
  count: number;
  /** The form of its note while that is written. */
  editor: ComponentChildren;
  isDragged: boolean;
  /** Whether what is dragged would go before it, or behind it as the last. */
  isDropped: 'before' | 'behind' | null;
  onMove: (to: 'up' | 'down' | 'first' | 'last') => void;
  onGrab: (event: PointerEvent) => void;
  onStep: (step: 1 | -1) => void;
  onEdit: () => void;
  onAddNote: () => void;
  onRemove: () => void;
  /** Begins a story with its passage. */
  onTell: (passageId: string) => void;
  onRestore: (trashId: string) => void;
}

/** One item in its place: moved by its handle, its buttons or keys. */
export function TopicItemRow(props: TopicItemProps) {
  const { entry, place, count, editor, isDragged, isDropped, onMove, onGrab, onStep } = props;
  const isBarred = 'article' in entry && entry.article.circulation !== null;

  function onKeyDown(event: KeyboardEvent): void {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || isTyping) return;
    if (event.altKey) onMove(step < 0 ? 'up' : 'down');
    else if (event.target instanceof Element && event.target.matches('.topic-handle')) onStep(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <li
      class={classNames(
        'topic-item',
        isDragged && 'topic-item-dragged',
        isDropped && `topic-drop-${isDropped}`,
        isBarred && 'topic-item-barred',
      )}
      data-item={entry.item.id}
      onKeyDown={onKeyDown}
    >
      <div class="topic-grip">
        <button
          type="button"
          class="topic-handle"
          aria-label={t('topic.drag', { place })}
          title={t('topic.drag', { place })}
          onPointerDown={onGrab}
        >
          <span class="topic-place" aria-hidden="true">
            {place}
          </span>
          <Icon name="grip" size="sm" />
        </button>
      </div>
      <div class="topic-content">{editor ?? <EntryCard entry={entry} onRestore={props.onRestore} />}</div>
      <div class="topic-tools">
        <IconButton
          size="sm"
          icon="chevron-up"
          label={t('topic.up')}
          disabled={place === 1}
          onClick={() => onMove('up')}
        />
        <IconButton
          size="sm"
          icon="chevron-down"
          label={t('topic.down')}
          disabled={place === count}
          onClick={() => onMove('down')}
        />
        <Menu label={t('topic.more', { place })} size="sm" items={menuOf(props)} />
      </div>
    </li>
  );
}

function menuOf({ entry, place, count, onMove, onEdit, onAddNote, onRemove, onTell }: TopicItemProps): MenuItem[] {
  const open = (): void => {
    if (entry.kind === 'article') location.assign(surfaceUrl('reader', { id: entry.article.id }));
    if (entry.kind === 'passage') {
      location.assign(`${surfaceUrl('reader', { id: entry.article.id })}#${entry.passage.id}`);
    }
  };
  const own: MenuItem[] =
    entry.kind === 'note'
      ? [{ id: 'edit', label: t('topic.editNote'), icon: 'edit', onSelect: onEdit }]
      : entry.kind === 'gone'
        ? []
        : [
            {
              id: 'open',
              label: t(entry.kind === 'article' ? 'topic.open' : 'topic.openPassage'),
              icon: 'document',
              onSelect: open,
            },
          ];
  if (entry.kind === 'passage') {
    const { id } = entry.passage;
    own.push({ id: 'tell', label: t('stories.tellFrom'), icon: 'quote', onSelect: () => onTell(id) });
  }
  return [
    ...own,
    { id: 'note', label: t('topic.addNoteHere'), icon: 'note', onSelect: onAddNote },
    {
      id: 'first',
      label: t('topic.first'),
      icon: 'chevron-up',
      disabled: place === 1,
      divided: true,
      onSelect: () => onMove('first'),
    },
    {
      id: 'last',
      label: t('topic.last'),
      icon: 'chevron-down',
      disabled: place === count,
      onSelect: () => onMove('last'),
    },
    {
      id: 'remove',
      label: t('topic.removeItem'),
      icon: 'close',
      danger: true,
      divided: true,
      onSelect: onRemove,
    },
  ];
}
