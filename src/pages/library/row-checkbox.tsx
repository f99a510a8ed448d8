import { t } from '../../i18n/t.ts';

export interface RowCheckboxProps {
  title: string;
  checked: boolean;
  onChoose: (isRange: boolean) => void;
}

/** With Shift, it chooses all from the one chosen before. */
export function RowCheckbox({ title, checked, onChoose }: RowCheckboxProps) {
  return (
    <label class="row-check">
      <input
        class="th-toggle th-checkbox"
        type="checkbox"
        checked={checked}
        aria-label={t('library.choose', { title })}
        onClick={(event) => {
          // Drawn by what is chosen alone: a range may leave this very box as it is.
          onChoose(event.shiftKey);
        }}
      />
    </label>
  );
}
