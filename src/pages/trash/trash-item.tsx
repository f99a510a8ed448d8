import { t } from '../../i18n/t.ts';
import type { TrashedItem } from '../../services/trash-list.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { TRASH_ICONS, trashDetails, trashTitle } from './trash-words.ts';

export interface TrashItemProps {
  item: TrashedItem;
  now: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onRestore: () => void;
  onDrop: () => void;
}

export function TrashItem({ item, now, isChosen, onChoose, onRestore, onDrop }: TrashItemProps) {
  const title = trashTitle(item);
  const [kind, ...details] = trashDetails(item, now);
  return (
    <li class={isChosen ? 'trash-item trash-item-chosen' : 'trash-item'}>
      <Checkbox
        label={<VisuallyHidden>{t('trash.choose', { title })}</VisuallyHidden>}
        checked={isChosen}
        onChange={onChoose}
      />
      <div class="trash-item-body">
        <p class="trash-item-title">{title}</p>
        <ul class="trash-item-details">
          <li>
            <Icon name={TRASH_ICONS[item.kind]} size="sm" />
            {kind}
          </li>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </div>
      <div class="trash-item-actions">
        <Button size="sm" icon="undo" onClick={onRestore} title={t('trash.restoreOne', { title })}>
          {t('trash.restore')}
        </Button>
        <IconButton size="sm" icon="trash" label={t('trash.dropOne', { title })} onClick={onDrop} />
      </div>
    </li>
  );
}
