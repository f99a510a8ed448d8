import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyList } from '../../ui/key-list.tsx';

/** The keys of the panel, behind one press. */
export function ShortcutHelp() {
  const keys: [string[], string][] = [
    [['j', '↓'], t('panel.keys.next')],
    [['k', '↑'], t('panel.keys.previous')],
    [['Enter'], t('panel.keys.go')],
    [['e'], t('panel.keys.edit')],
    [['l'], t('panel.keys.reflect')],
    [['c'], t('panel.keys.cite')],
    [['Delete'], t('panel.keys.remove')],
    [['Alt+↑', 'Alt+↓'], t('panel.keys.move')],
    [['/'], t('panel.keys.search')],
    [['Esc'], t('panel.keys.leave')],
  ];
  return (
    <details class="panel-help">
      <summary class="panel-help-head">
        <Icon name="keyboard" size="sm" />
        {t('options.shortcuts')}
      </summary>
      <KeyList keys={keys} />
    </details>
  );
}
