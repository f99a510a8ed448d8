import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';

export interface RangeBarProps {
  /** Absent while nothing is selected. */
  onAccept: (() => void) | undefined;
  onCancel: () => void;
}

/** Stands while a passage's range is being chosen anew. */
export function RangeBar({ onAccept, onCancel }: RangeBarProps) {
  return (
    <div
      class="th-root th-annotator th-selection-bar th-range-bar"
      role="toolbar"
      aria-label={t('card.range')}
      // Pressing a button must not take the page's selection away.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <span class="th-range-hint" role="status">
        {t('range.hint')}
      </span>
      {onAccept && (
        <Button variant="primary" size="sm" icon="check" onClick={onAccept}>
          {t('range.accept')}
        </Button>
      )}
      <Button variant="quiet" size="sm" onClick={onCancel}>
        {t('range.cancel')}
      </Button>
    </div>
  );
}
