import { MAX_PRESETS } from '../../core/report/clean-preset.ts';
import type { PaperPreset, PaperSide, PresetBasis } from '../../core/report/paper-preset.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';

export interface PresetBarProps {
  preset: PaperPreset;
  /** It is the reader's own. */
  isOwn: boolean;
  /** How many they have. */
  count: number;
  isEditing: boolean;
  onCopy: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** Where the measures of the chosen layout come from, and what can be done with it. */
export function PresetBar({ preset, isOwn, count, isEditing, onCopy, onEdit, onRemove }: PresetBarProps) {
  return (
    <div class="preset-bar">
      {preset.basis && (
        <p class="preset-basis">
          {preset.basis.isToCheck && (
            <Badge tone="warning" icon="warning">
              {t('preset.toCheck')}
            </Badge>
          )}{' '}
          {t('preset.basis', { rule: preset.basis.rule, day: formatDay(preset.basis.on, getLocale()) })}{' '}
          {preset.basis.isToCheck ? t('preset.toCheckWhy') : t('preset.allowed', allowed(preset.basis))}
        </p>
      )}
      {preset.isBooklet && <p class="preset-basis">{t('preset.fold')}</p>}
      <div class="preset-actions">
        {isOwn && !isEditing && (
          <Button size="sm" icon="edit" onClick={onEdit}>
            {t('preset.edit')}
          </Button>
        )}
        <Button
          size="sm"
          icon="copy"
          onClick={onCopy}
          disabledReason={count >= MAX_PRESETS ? t('preset.tooMany', { most: MAX_PRESETS }) : undefined}
        >
          {t(isOwn ? 'preset.copy' : 'preset.makeOwn')}
        </Button>
        {isOwn && (
          <Button size="sm" icon="trash" onClick={onRemove}>
            {t('preset.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** "20–25". */
function allowed({ margins }: PresetBasis): Record<PaperSide, string> {
  const range = ([least, most]: readonly [number, number]): string =>
    least === most ? `${least}` : `${least}–${most}`;
  const { top, bottom, left, right } = margins;
  return { top: range(top), bottom: range(bottom), left: range(left), right: range(right) };
}
