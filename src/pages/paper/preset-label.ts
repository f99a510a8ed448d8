import { isShippedPresetId, type PaperPreset } from '../../core/report/paper-preset.ts';
import { t } from '../../i18n/t.ts';

/** What a layout is called. */
export function presetLabel({ id, name }: PaperPreset): string {
  return isShippedPresetId(id) ? t(`paper.preset.${id}`) : name || t('preset.untitled');
}

/** What it is for, of a shipped one; its measures, of the reader's own. */
export function presetHint({ id, letters, left, right, top, bottom }: PaperPreset): string {
  if (isShippedPresetId(id)) return t(`paper.presetHint.${id}`);
  const number = (value: number): string => new Intl.NumberFormat('vi').format(value);
  return t('preset.measures', {
    letters: number(letters),
    margins: [top, bottom, left, right].map(number).join(', '),
  });
}
