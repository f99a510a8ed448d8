import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDueDay } from '../core/model/reflection.ts';
import { t } from '../i18n/t.ts';
import { Field } from '../ui/field.tsx';

export interface DueFieldProps {
  /** `YYYY-MM-DD`, or null. */
  value: string | null;
  hint: string;
  onChange: (value: string | null) => void;
}

/**
 * The day an action is due, in the browser's own date field. While a day is typed the field gives years such as 0002,
 * or nothing at all: only a whole day, or an emptied field, counts as an answer.
 */
export function DueField({ value, hint, onChange }: DueFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const [isWrong, setWrong] = useState(false);

  function isHalf({ value: text, validity }: HTMLInputElement): boolean {
    return validity.badInput || (text !== '' && !isDueDay(text));
  }

  function read(field: HTMLInputElement): void {
    if (isHalf(field)) return;
    setWrong(false);
    told.current = field.value === '' ? null : field.value;
    onChange(told.current);
  }

  // Written by its owner only: what the field told itself stands in it already.
  useLayoutEffect(() => {
    if (!input.current || value === told.current) return;
    told.current = value;
    input.current.value = value ?? '';
    setWrong(false);
  }, [value]);

  return (
    <Field label={t('reflection.dueOn')} hint={hint} error={isWrong ? t('reflection.dueOn.wrong') : undefined}>
      {(control) => (
        <input
          {...control}
          ref={input}
          class="th-input"
          type="date"
          max="2099-12-31"
          defaultValue={value ?? ''}
          onInput={(event) => read(event.currentTarget)}
          onBlur={(event) => setWrong(isHalf(event.currentTarget))}
        />
      )}
    </Field>
  );
}
