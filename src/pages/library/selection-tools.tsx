import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/toggle.tsx';

export interface SelectionToolsProps {
  shown: number;
  total: number;
  chosen: number;
  onChooseAll: (isChosen: boolean) => void;
  onExport: () => void;
  onRemove: () => void;
}

/** How many are shown, and what can be done with the chosen ones. */
export function SelectionTools({ shown, total, chosen, onChooseAll, onExport, onRemove }: SelectionToolsProps) {
  return (
    <div class="library-tools">
      <Checkbox
        label={chosen > 0 ? t('library.chosen', { count: chosen }) : t('library.shown', { shown, count: total })}
        checked={chosen > 0 && chosen === shown}
        mixed={chosen > 0 && chosen < shown}
        onChange={onChooseAll}
      />
      {chosen > 0 && (
        <div class="library-tools-actions">
          <Button size="sm" icon="download" onClick={onExport}>
            {t('export.chosen')}
          </Button>
          <Button size="sm" variant="quiet" icon="trash" onClick={onRemove}>
            {t('popup.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
