import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { openShortcutSettings } from './open-shortcut-settings.ts';
import { OptionsSection } from './options-section.tsx';
import { ShortcutList } from './shortcut-list.tsx';

export function ShortcutsSection({ onFailed }: { onFailed: (thrown: unknown) => void }) {
  return (
    <OptionsSection id="shortcuts" title={t('options.shortcuts')} lead={t('options.shortcuts.lead')}>
      <ShortcutList />
      <div>
        <Button icon="keyboard" onClick={() => void openShortcutSettings().catch(onFailed)}>
          {t('options.shortcuts.change')}
        </Button>
      </div>
      <p class="options-soft">{t('options.shortcuts.hint')}</p>
    </OptionsSection>
  );
}
