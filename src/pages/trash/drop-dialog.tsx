import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface DropDialogProps {
  title: string;
  text: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what cannot be undone. The way back has the focus. */
export function DropDialog({ title, text, confirm, onConfirm, onClose }: DropDialogProps) {
  return (
    <Dialog
      open
      size="sm"
      title={title}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button variant="danger" icon="trash" onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
