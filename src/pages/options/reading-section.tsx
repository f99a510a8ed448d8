import { t } from '../../i18n/t.ts';
import { saveSettings } from '../../platform/page-settings.ts';
import type { Settings } from '../../platform/settings.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { LanguageControl } from './language-control.tsx';
import { OptionsSection } from './options-section.tsx';

export interface ReadingSectionProps {
  settings: Settings | null;
  onSaved: () => void;
  onFailed: (thrown: unknown) => void;
}

export function ReadingSection({ settings, onSaved, onFailed }: ReadingSectionProps) {
  const save = (change: Partial<Settings>): void => {
    saveSettings(change).then(onSaved, onFailed);
  };
  return (
    <OptionsSection id="reading" title={t('options.reading')}>
      <div class="options-row">
        <p class="options-row-label">{t('options.language')}</p>
        <LanguageControl onSwitched={onSaved} onFailed={onFailed} />
      </div>
      <div class="options-row">
        <p class="options-row-label">{t('options.theme')}</p>
        <SegmentedControl
          label={t('options.theme')}
          value={settings?.theme ?? 'auto'}
          options={[
            { value: 'auto', label: t('options.theme.auto') },
            { value: 'light', label: t('options.theme.light'), icon: 'sun' },
            { value: 'dark', label: t('options.theme.dark'), icon: 'moon' },
          ]}
          onChange={(theme) => save({ theme })}
        />
      </div>
      <Switch
        label={t('options.bar')}
        hint={t('options.barHint')}
        checked={settings?.barAtSelection ?? true}
        onChange={(barAtSelection) => save({ barAtSelection })}
      />
    </OptionsSection>
  );
}
