import { t } from '../../i18n/t.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyList } from '../../ui/key-list.tsx';

/** The keys of a session. */
export function SessionHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog open={isOpen} title={t('review.keys')} closeLabel={t('close')} onClose={onClose}>
      <KeyList
        keys={[
          [['Space', 'Enter'], t('review.key.show')],
          [['1', '2', '3', '4'], t('review.key.grade')],
          [['1', '2', '3'], t('review.key.commitment')],
          [['Z'], t('review.key.undo')],
          [['S'], t('review.key.suspend')],
          [['B'], t('review.key.putOff')],
          [['Esc'], t('review.key.leave')],
          [['?'], t('review.key.help')],
        ]}
      />
    </Dialog>
  );
}
