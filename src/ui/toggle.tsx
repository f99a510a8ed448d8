import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';

export interface CheckboxProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some of what it stands for is checked. */
  mixed?: boolean | undefined;
  disabled?: boolean | undefined;
}

export function Checkbox(props: CheckboxProps) {
  return <Toggle {...props} look="th-checkbox" />;
}

export type SwitchProps = Omit<CheckboxProps, 'mixed'>;

/** For a setting that takes effect at once. */
export function Switch(props: SwitchProps) {
  return <Toggle {...props} look="th-switch" role="switch" />;
}

function Toggle({
  label,
  hint,
  checked,
  onChange,
  mixed = false,
  disabled,
  look,
  role,
}: CheckboxProps & { look: string; role?: 'switch' }) {
  const hintId = useId();
  return (
    <div class={classNames('th-check-row', disabled && 'th-check-row-off')}>
      <label class="th-check-label">
        <input
          class={`th-toggle ${look}`}
          type="checkbox"
          role={role}
          checked={checked}
          indeterminate={mixed}
          disabled={disabled}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="th-check-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
