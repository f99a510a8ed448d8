import type { Role } from '../core/model/role.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { RolePicker } from '../ui/role-picker.tsx';

export interface SelectionBarProps {
  /** Marks at once with a role. */
  onMark: (role: Role) => void;
  /** Marks with the usual role and opens the note. */
  onNote: () => void;
  onClose: () => void;
}

/** The small bar at a selection: one press marks. */
export function SelectionBar({ onMark, onNote, onClose }: SelectionBarProps) {
  return (
    <div
      class="th-root th-annotator th-selection-bar"
      role="toolbar"
      aria-label={t('bar.label')}
      // Pressing a button must not take the page's selection away.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <RolePicker variant="compact" label={t('bar.role')} labels={roleLabels()} value={null} onChange={onMark} />
      <span class="th-bar-rule" aria-hidden="true" />
      <IconButton icon="note" label={t('bar.note')} onClick={onNote} />
      <IconButton icon="close" label={t('bar.close')} onClick={onClose} />
    </div>
  );
}
