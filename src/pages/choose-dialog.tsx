import type { ComponentChildren } from 'preact';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface ChooseDialogProps {
  title: string;
  /** How many are chosen: they are not lost by a press beside the dialog. */
  count: number;
  /** What the button does with them. */
  action: string;
  /** Why it does nothing while none is chosen. */
  hint: string;
  onAdd: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** Chooses among much of the library and adds what was chosen. */
export function ChooseDialog({ title, count, action, hint, onAdd, onClose, children }: ChooseDialogProps) {
  return (
    <Dialog
      open
      keep={count > 0}
      size="lg"
      title={title}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" disabledReason={count === 0 ? hint : undefined} onClick={onAdd}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
