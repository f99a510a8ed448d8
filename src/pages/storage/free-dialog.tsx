import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { ArticleRoom } from '../../services/room.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { formatSize } from '../format-size.ts';
import { type Freeable, roomOf } from './freeable.ts';

export interface FreeDialogProps {
  what: Freeable;
  articles: readonly ArticleRoom[];
  onConfirm: (forGood: boolean) => void;
  onClose: () => void;
}

/** Asks before something is taken from articles, and whether it may come back. What can is chosen at first. */
export function FreeDialog({ what, articles, onConfirm, onClose }: FreeDialogProps) {
  const [how, setHow] = useState<'trash' | 'good'>('trash');
  const isForGood = how === 'good';
  return (
    <Dialog
      open
      title={t('storage.freeTitle', { what: t(`storage.what.${what}`), count: articles.length })}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button variant={isForGood ? 'danger' : 'primary'} onClick={() => onConfirm(isForGood)}>
            {t('storage.confirm', { size: formatSize(roomOf(articles, what)) })}
          </Button>
        </>
      }
    >
      <div class="free-how">
        <SegmentedControl
          label={t('storage.how')}
          value={how}
          options={[
            { value: 'trash', label: t('storage.toTrash') },
            { value: 'good', label: t('storage.forGood') },
          ]}
          onChange={setHow}
        />
        <p>{t(isForGood ? 'storage.forGoodHint' : 'storage.toTrashHint')}</p>
        <p class="free-hint">{t(`storage.${what}Hint`)}</p>
      </div>
    </Dialog>
  );
}
