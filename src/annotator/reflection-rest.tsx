import { useEffect, useRef, useState } from 'preact/hooks';
import {
  actionState,
  MAX_TYPED,
  type ReflectionEdit,
  type ReflectionFields,
  type ReflectionText,
} from '../core/model/reflection.ts';
import { localDay } from '../core/text/local-day.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { dueWords } from '../ui/due-words.ts';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DueField } from './due-field.tsx';

export interface ReflectionRestProps {
  values: ReflectionFields;
  onType: (edit: ReflectionEdit) => void;
  onChoose: (edit: ReflectionEdit) => void;
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** Once true, true: what has unfolded does not fold again under the hands of somebody who deletes a word. */
function useOnce(condition: boolean): boolean {
  const was = useRef(false);
  was.current ||= condition;
  return was.current;
}

/** The questions behind the first one: what is lacking and why, what will be done and by when. */
export function ReflectionRest({ values, onType, onChoose }: ReflectionRestProps) {
  const { shortcoming, cause, causeKind, action, dueOn, dropReason } = values;
  const state = actionState(values);
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const hasCause = useOnce(isSaid(shortcoming) || isSaid(cause) || causeKind !== null);
  const hasPlan = useOnce(isSaid(action) || dueOn !== null || state !== 'open');
  const isOpen = isAsked || hasCause || hasPlan;

  // The button that was pressed is gone: the focus goes on to what it brought.
  useEffect(() => {
    if (isAsked) box.current?.querySelector('textarea')?.focus();
  }, [isAsked]);

  if (!isOpen) {
    return (
      <div>
        <Button variant="quiet" size="sm" icon="plus" onClick={() => setAsked(true)}>
          {t('reflection.more')}
        </Button>
      </div>
    );
  }
  return (
    <div ref={box} class="th-reflection-rest">
      <Question field="shortcoming" value={shortcoming} onType={onType} />
      {hasCause && (
        <div class="th-reflection-unfold">
          <Question field="cause" value={cause} onType={onType} />
          <div class="th-field">
            <span class="th-field-label" aria-hidden="true">
              {t('reflection.cause.kind')}
            </span>
            <SegmentedControl
              size="sm"
              label={t('reflection.cause.kind')}
              value={causeKind ?? 'unsure'}
              options={[
                { value: 'unsure', label: t('reflection.cause.unsure') },
                { value: 'objective', label: t('reflection.cause.objective') },
                { value: 'subjective', label: t('reflection.cause.subjective') },
              ]}
              onChange={(kind) => onChoose({ causeKind: kind === 'unsure' ? null : kind })}
            />
            <p class="th-field-hint">{t('reflection.cause.kindHint')}</p>
          </div>
        </div>
      )}
      <Question field="action" value={action} onType={onType} />
      {hasPlan && (
        <div class="th-reflection-unfold">
          <DueField
            value={dueOn}
            hint={dueWords(values, localDay(Date.now())).note}
            onChange={(day) => onChoose({ dueOn: day })}
          />
          <SegmentedControl
            size="sm"
            label={t('reflection.state')}
            value={state}
            options={(['open', 'done', 'dropped'] as const).map((value) => ({
              value,
              label: t(`reflection.${value}`),
            }))}
            onChange={(next) =>
              onChoose({
                doneAt: next === 'done' ? Date.now() : null,
                droppedAt: next === 'dropped' ? Date.now() : null,
              })
            }
          />
          {state === 'dropped' && <Question field="dropReason" value={dropReason} onType={onType} />}
        </div>
      )}
    </div>
  );
}

interface QuestionProps {
  field: Exclude<ReflectionText, 'evidence'>;
  value: string;
  onType: (edit: ReflectionEdit) => void;
}

function Question({ field, value, onType }: QuestionProps) {
  return (
    <div data-field={field}>
      <TextArea
        label={t(`reflection.${field}`)}
        hint={t(`reflection.${field}.hint`)}
        value={value}
        rows={2}
        maxRows={8}
        maxLength={MAX_TYPED}
        onInput={(text) => onType({ [field]: text })}
      />
    </div>
  );
}
