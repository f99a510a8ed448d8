import { t } from '../../i18n/t.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyList } from '../../ui/key-list.tsx';

/** The keys of the page. */
export function PracticeHelp({ onClose }: { onClose: () => void }) {
  const keys: [string[], string][] = [
    [['/'], t('practice.keys.search')],
    [['j', '↓'], t('practice.keys.next')],
    [['k', '↑'], t('practice.keys.previous')],
    [['Home', 'End'], t('practice.keys.ends')],
    [['Enter', 'o'], t('practice.keys.open')],
    [['e'], t('reflection.edit')],
    [['x'], t('practice.keys.done')],
    [['d'], t('practice.postpone')],
    [['b'], t('practice.drop')],
    [['Delete'], t('reflection.remove')],
    [['v'], t('practice.keys.part')],
    [['Esc'], t('practice.keys.leave')],
    [['?'], t('practice.keys.help')],
  ];
  return (
    <Dialog open title={t('options.shortcuts')} onClose={onClose} closeLabel={t('close')}>
      <KeyList keys={keys} />
    </Dialog>
  );
}
