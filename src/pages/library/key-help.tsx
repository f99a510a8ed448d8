import { t } from '../../i18n/t.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyList } from '../../ui/key-list.tsx';

/** The keys of the library. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const keys: [string[], string][] = [
    [['/'], t('library.keys.search')],
    [['j', '↓'], t('library.keys.next')],
    [['k', '↑'], t('library.keys.previous')],
    [['Home', 'End'], t('library.keys.ends')],
    [['Enter', 'o'], t('library.keys.open')],
    [['x'], t('library.keys.choose')],
    [['Shift+X'], t('library.keys.chooseRange')],
    [['Ctrl+A'], t('library.keys.chooseAll')],
    [['e'], t('library.keys.read')],
    [['t'], t('library.keys.tags')],
    [['c'], t('library.keys.topic')],
    [['Delete'], t('library.keys.remove')],
    [['v'], t('library.keys.layout')],
    [['f'], t('library.keys.filters')],
    [['Esc'], t('library.keys.leave')],
    [['?'], t('library.keys.help')],
  ];
  return (
    <Dialog open title={t('options.shortcuts')} onClose={onClose} closeLabel={t('close')}>
      <p class="key-help-lead">{t('library.keys.lead')}</p>
      <KeyList keys={keys} />
    </Dialog>
  );
}
