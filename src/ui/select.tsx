import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption<V extends string = string> {
  value: V;
  label: string;
}

export interface SelectProps<V extends string> extends Omit<FieldProps, 'children'> {
  value: V;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
}

export function Select<V extends string>({ value, options, onChange, ...field }: SelectProps<V>) {
  return (
    <Field {...field}>
      {(control) => (
        <div class="th-select-box">
          <select
            {...control}
            class="th-input th-select"
            value={value}
            onChange={(event) => {
              const chosen = options[event.currentTarget.selectedIndex];
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size="sm" />
        </div>
      )}
    </Field>
  );
}
