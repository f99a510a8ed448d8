import { useState } from 'preact/hooks';
import { toFailure } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface TitleDialogProps {
  heading: string;
  label: string;
  placeholder: string;
  /** What is said where nothing was typed. */
  empty: string;
  /** Words of the button. */
  action: string;
  first?: string;
  /** Rejects where it could not be saved: what was typed stays. */
  onSave: (title: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for a name: of a plan, of a topic. */
export function TitleDialog(props: TitleDialogProps) {
  const { heading, label, placeholder, empty, action, first = '', onSave, onClose } = props;
  const [title, setTitle] = useState(first);
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    if (isBusy) return;
    if (title.trim() === '') return setError(empty);
    setBusy(true);
    try {
      await onSave(title);
    } catch (thrown) {
      setError(t(`error.${toFailure(thrown).code}`));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      keep
      title={heading}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void save()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label={label}
        placeholder={placeholder}
        value={title}
        autoFocus
        maxLength={200}
        error={error}
        onInput={(value) => {
          setTitle(value);
          setError(undefined);
        }}
        onEnter={() => void save()}
      />
    </Dialog>
  );
}
