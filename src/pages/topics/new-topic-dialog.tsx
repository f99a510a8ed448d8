import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface NewTopicDialogProps {
  /** Rejects where it could not be made: what was typed stays. */
  onCreate: (title: string) => Promise<void>;
  onClose: () => void;
}

export function NewTopicDialog({ onCreate, onClose }: NewTopicDialogProps) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);

  async function create(): Promise<void> {
    if (isBusy) return;
    if (title.trim() === '') return setError(t('topics.nameEmpty'));
    setBusy(true);
    try {
      await onCreate(title);
    } catch (thrown) {
      setError(t(`error.${toFailure(thrown).code}`));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      keep
      title={t('topics.new')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void create()}>
            {t('topics.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('topics.name')}
        placeholder={t('topics.namePlaceholder')}
        value={title}
        autoFocus
        maxLength={200}
        error={error}
        onInput={(value) => {
          setTitle(value);
          setError(undefined);
        }}
        onEnter={() => void create()}
      />
    </Dialog>
  );
}
