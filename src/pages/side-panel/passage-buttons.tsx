import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';

export interface PassageButtonsProps {
  /** Whether the page has it no more. */
  isLost: boolean;
  /** Where it may go in the reader's own order; null where the order is the text's. */
  moves: { up: boolean; down: boolean } | null;
  tabIndex: number;
  onReadCopy: () => void;
  onEdit: (isEditing: boolean) => void;
  /** Null for a new reflection. */
  onReflect: (reflection: null) => void;
  onCopy: (what: 'citation' | 'link') => void;
  onChangeRange: () => void;
  onAddToTopic: () => void;
  isReviewed: boolean;
  onReview: (isWanted: boolean) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** What can be done with a passage of the list: what is done often by a button, the rest in a menu. */
export function PassageButtons(props: PassageButtonsProps) {
  const { isLost, moves, tabIndex, isReviewed, onCopy, onMove } = props;
  const shared = { size: 'sm', tabIndex } as const;
  return (
    <>
      {moves && (
        <>
          <IconButton
            {...shared}
            icon="chevron-up"
            label={t('panel.move.up')}
            disabled={!moves.up}
            onClick={() => onMove(-1)}
          />
          <IconButton
            {...shared}
            icon="chevron-down"
            label={t('panel.move.down')}
            disabled={!moves.down}
            onClick={() => onMove(1)}
          />
        </>
      )}
      {isLost && <IconButton {...shared} icon="document" label={t('panel.lost.read')} onClick={props.onReadCopy} />}
      <IconButton {...shared} icon="person" label={t('panel.reflect.add')} onClick={() => props.onReflect(null)} />
      <IconButton {...shared} icon="edit" label={t('passage.edit')} onClick={() => props.onEdit(true)} />
      <Menu
        {...shared}
        label={t('panel.more')}
        items={[
          { id: 'cite', icon: 'quote', label: t('card.cite'), onSelect: () => onCopy('citation') },
          { id: 'link', icon: 'link', label: t('card.link'), onSelect: () => onCopy('link') },
          { id: 'topic', icon: 'list', label: t('addTo.open'), onSelect: props.onAddToTopic },
          {
            id: 'review',
            icon: 'cards',
            label: t(isReviewed ? 'review.leave' : 'review.take'),
            onSelect: () => props.onReview(!isReviewed),
          },
          { id: 'range', icon: 'highlighter', label: t('card.range'), onSelect: props.onChangeRange },
          {
            id: 'remove',
            icon: 'trash',
            label: t('editor.remove'),
            danger: true,
            divided: true,
            onSelect: props.onRemove,
          },
        ]}
      />
    </>
  );
}
