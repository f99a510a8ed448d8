import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

/** What a control needs to be tied to its label, hint and error. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export interface FieldProps {
  label: string;
  /** Keeps the label for screen readers and hides it from the eye. */
  hideLabel?: boolean | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
  /** At the right end of the label's line: a counter, a link. */
  aside?: ComponentChildren;
  children: (control: FieldControl) => ComponentChildren;
}

export function Field({ label, hideLabel, hint, error, required, aside, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div class="th-field">
      <div class={classNames('th-field-head', hideLabel && !aside && 'th-hidden')}>
        <label class={classNames('th-field-label', hideLabel && 'th-hidden')} for={id}>
          {label}
        </label>
        {aside && <span class="th-field-aside">{aside}</span>}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {hint && (
        <p class="th-field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p class="th-field-error" id={errorId} role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
