import type { Role } from '../core/model/role.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { RolePicker } from '../ui/role-picker.tsx';

export interface SelectionBarProps {
  /** Marks at once with a role. */
  onMark: (role: Role) => void;
  /** Marks with the usual role and opens the note. */
  onNote: () => void;
  /** Marks as the reader's own practice and opens the form for it. */
  onReflect: () => void;
  /** Whether the mark ends at the letter where the selection does, inside a word; absent where it ends at words anyway. */
  exact?: boolean | undefined;
  onExact?: ((exact: boolean) => void) | undefined;
  onClose: () => void;
}

/** The small bar at a selection: one press marks. */
export function SelectionBar({ onMark, onNote, onReflect, exact, onExact, onClose }: SelectionBarProps) {
  return (
    <div
      class="th-root th-annotator th-selection-bar"
      role="toolbar"
      aria-label={t('bar.label')}
      // Pressing a button must not take the page's selection away.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
        const key = event.key.toLowerCase();
        if (key === 'escape') onClose();
        else if (key === 'g') onNote();
        else if (key === 'l') onReflect();
        else return;
        event.preventDefault();
      }}
    >
      <RolePicker variant="compact" label={t('bar.role')} labels={roleLabels()} value={null} onChange={onMark} />
      <div class="th-bar-actions">
        <span class="th-bar-rule" aria-hidden="true" />
        <BarAction icon="note" label={t('bar.note')} letter="G" onClick={onNote} />
        <BarAction icon="person" label={t('bar.reflect')} letter="L" onClick={onReflect} />
        <IconButton icon="close" size="sm" label={t('bar.close')} onClick={onClose} />
      </div>
      {exact !== undefined && (
        <div class="th-bar-exact">
          <Button size="sm" variant="quiet" icon={exact ? 'undo' : 'edit'} onClick={() => onExact?.(!exact)}>
            {t(exact ? 'bar.wholeWords' : 'bar.exact')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface BarActionProps {
  icon: IconName;
  label: string;
  letter: string;
  onClick: () => void;
}

function BarAction({ icon, label, letter, onClick }: BarActionProps) {
  return (
    <button
      type="button"
      class="th-role-choice th-bar-action"
      title={`${label} (${letter})`}
      aria-keyshortcuts={letter}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span class="th-role-choice-label">{label}</span>
    </button>
  );
}
