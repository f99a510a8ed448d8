import { useEffect, useRef, useState } from 'preact/hooks';
import { isDueDay } from '../../core/model/reflection.ts';
import { dayStart, studyDay } from '../../core/review/study-day.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is being answered: how it stands, when to ask again, or why it is given up. */
export type CommitmentStep = 'ask' | 'later' | 'drop';

export interface AskStepProps {
  onDone: () => void;
  onStep: (step: CommitmentStep) => void;
}

/** How does it stand? */
export function AskStep({ onDone, onStep }: AskStepProps) {
  return (
    <div class="review-answers">
      <Button size="lg" variant="primary" icon="check" onClick={onDone}>
        {t('review.commitment.done')} <Kbd>1</Kbd>
      </Button>
      <Button size="lg" icon="clock" onClick={() => onStep('later')}>
        {t('review.commitment.inProgress')} <Kbd>2</Kbd>
      </Button>
      <Button size="lg" variant="quiet" onClick={() => onStep('drop')}>
        {t('review.commitment.dropped')} <Kbd>3</Kbd>
      </Button>
    </div>
  );
}

const AFTER = ['3', '7', '14', '30'] as const;

export interface LaterStepProps {
  /** `YYYY-MM-DD`. */
  today: string;
  /** @param dueOn null where the day of the action stays as it is */
  onSave: (askOn: string, dueOn: string | null) => void;
  onBack: () => void;
}

/** In hand: when to ask again, and whether its day moves. */
export function LaterStep({ today, onSave, onBack }: LaterStepProps) {
  const [after, setAfter] = useState<(typeof AFTER)[number]>('7');
  const [dueOn, setDueOn] = useState('');
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  function save(): void {
    const isBad = dueOn !== '' && (!isDueDay(dueOn) || dueOn < today);
    setWrong(isBad);
    if (isBad) return;
    onSave(studyDay(dayStart(today), Number(after)).iso, dueOn === '' ? null : dueOn);
  }

  return (
    <form
      ref={form}
      class="review-step-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="review-step-title">{t('review.commitment.later')}</p>
      <SegmentedControl
        label={t('review.commitment.later')}
        value={after}
        options={AFTER.map((value) => ({ value, label: t(`review.commitment.after.${value}`) }))}
        onChange={setAfter}
      />
      <TextField
        type="date"
        label={t('review.commitment.moveDue')}
        value={dueOn}
        min={today}
        max="2099-12-31"
        error={isWrong ? t('review.commitment.badDay') : undefined}
        onInput={(value) => {
          setDueOn(value);
          setWrong(false);
        }}
      />
      <div class="review-answers">
        <Button type="submit" variant="primary">
          {t('review.commitment.save')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('review.commitment.back')}
        </Button>
      </div>
    </form>
  );
}

const MOST_WORDS = 2000;

/** Given up: why, in as few words as wanted. */
export function DropStep({ onSave, onBack }: { onSave: (reason: string) => void; onBack: () => void }) {
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      class="review-step-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason);
      }}
    >
      <TextArea
        label={t('review.commitment.why')}
        hint={t('review.commitment.whyHint')}
        value={reason}
        rows={2}
        maxLength={MOST_WORDS}
        onInput={setReason}
        onSubmit={() => onSave(reason)}
      />
      <div class="review-answers">
        <Button type="submit" variant="primary">
          {t('review.commitment.drop')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('review.commitment.back')}
        </Button>
      </div>
    </form>
  );
}
