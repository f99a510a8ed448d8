import { useRef } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { isComposing, useTypedText } from './use-typed-text.ts';

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput: (value: string) => void;
  /** Enter, but never the Enter that ends a composition. */
  onEnter?: ((value: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  type?: 'text' | 'search' | 'email' | 'url' | 'date' | 'month' | 'number' | 'password' | undefined;
  icon?: IconName | undefined;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  maxLength?: number | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export function TextField({
  value,
  onInput,
  onEnter,
  onBlur,
  type = 'text',
  icon,
  placeholder,
  autoFocus,
  readOnly,
  maxLength,
  autocomplete = 'off',
  spellcheck,
  min,
  max,
  ...field
}: TextFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  const typing = useTypedText(ref, value, onInput);
  return (
    <Field {...field}>
      {(control) => (
        <div class={classNames('th-input-box', icon && 'th-input-box-icon')}>
          {icon && <Icon name={icon} />}
          <input
            {...control}
            {...typing}
            ref={ref}
            class="th-input"
            // The typings tell apart what each type may carry; what is passed here all of these types share.
            type={type as 'text'}
            placeholder={placeholder}
            autofocus={autoFocus}
            readOnly={readOnly}
            maxLength={maxLength}
            autocomplete={autocomplete}
            spellcheck={spellcheck}
            min={min}
            max={max}
            onBlur={onBlur}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) onEnter?.(event.currentTarget.value);
            }}
          />
        </div>
      )}
    </Field>
  );
}
