import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { PlanItem, PlannedText } from '../../core/plan/study-plan.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextFields, textProblems } from './text-fields.tsx';

export interface EditTextDialogProps {
  item: PlanItem;
  /** Rejects where it could not be saved: what was typed stays. */
  onSave: (edit: PlannedText) => Promise<void>;
  onClose: () => void;
}

export function EditTextDialog({ item, onSave, onClose }: EditTextDialogProps) {
  const { title, number, issuedOn, dueOn, url } = item;
  const [text, setText] = useState<PlannedText>({ title, number, issuedOn, dueOn, url });
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const problems = textProblems(text);

  async function save(): Promise<void> {
    setTried(true);
    if (isBusy || Object.keys(problems).length > 0) return;
    setBusy(true);
    try {
      await onSave(text);
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      keep
      title={t('plan.editTitle')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void save()}>
            {t('plan.save')}
          </Button>
        </>
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      <TextFields
        text={text}
        autoFocus
        problems={isTried ? problems : {}}
        onChange={(edit) => setText({ ...text, ...edit })}
      />
    </Dialog>
  );
}
