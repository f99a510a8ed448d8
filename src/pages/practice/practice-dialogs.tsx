import { useState } from 'preact/hooks';
import { DueField } from '../../annotator/due-field.tsx';
import { MAX_TYPED, type Reflection } from '../../core/model/reflection.ts';
import { formatDay } from '../../core/text/dates.ts';
import { localDay } from '../../core/text/local-day.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface PostponeDialogProps {
  reflection: Reflection;
  onPostpone: (day: string) => void;
  onClose: () => void;
}

/** Days ahead that are asked for most. */
const STEPS = [7, 14, 30];
const DAY = 86_400_000;

/** It is in hand, and will be done by another day. */
export function PostponeDialog({ reflection, onPostpone, onClose }: PostponeDialogProps) {
  const [day, setDay] = useState<string | null>(reflection.dueOn);
  const isOther = day !== null && day !== reflection.dueOn;
  return (
    <Dialog
      open
      keep
      size="sm"
      title={t(reflection.dueOn === null ? 'practice.setDay' : 'practice.postpone')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            disabledReason={isOther ? undefined : t('practice.pickDay')}
            onClick={() => isOther && onPostpone(day)}
          >
            {t('practice.saveDay')}
          </Button>
        </>
      }
    >
      <div class="practice-dialog">
        <p class="practice-action">{reflection.action.trim()}</p>
        <fieldset class="practice-steps">
          <legend class="th-hidden">{t('practice.steps')}</legend>
          {STEPS.map((days, index) => {
            const at = localDay(Date.now() + days * DAY);
            return (
              <Button key={days} size="sm" autoFocus={index === 0} pressed={day === at} onClick={() => setDay(at)}>
                {t('practice.inDays', { count: days, day: formatDay(at, getLocale()) })}
              </Button>
            );
          })}
        </fieldset>
        <DueField value={day} hint="" onChange={setDay} />
      </div>
    </Dialog>
  );
}

export interface DropDialogProps {
  reflection: Reflection;
  /** What was typed for it before, and never saved. */
  typed: string;
  onType: (reason: string) => void;
  onDrop: (reason: string) => void;
  onClose: () => void;
}

/** It will not be done: why is asked, and need not be answered. */
export function DropDialog({ reflection, typed, onType, onDrop, onClose }: DropDialogProps) {
  const [reason, setReason] = useState(typed || reflection.dropReason);
  return (
    <Dialog
      open
      keep
      size="sm"
      title={t('practice.drop')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onClick={() => onDrop(reason)}>
            {t('practice.dropNow')}
          </Button>
        </>
      }
    >
      <div class="practice-dialog">
        <p class="practice-action">{reflection.action.trim()}</p>
        <TextArea
          label={t('reflection.dropReason')}
          hint={t('reflection.dropReason.hint')}
          value={reason}
          rows={3}
          maxRows={8}
          maxLength={MAX_TYPED}
          autoFocus
          onInput={(text) => {
            setReason(text);
            onType(text);
          }}
          onSubmit={onDrop}
        />
      </div>
    </Dialog>
  );
}
