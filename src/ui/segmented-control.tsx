import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface SegmentedOption<V extends string = string> {
  value: V;
  label: string;
  icon?: IconName | undefined;
}

export interface SegmentedControlProps<V extends string> {
  /** Names the group for screen readers. */
  label: string;
  value: V;
  options: readonly SegmentedOption<V>[];
  onChange: (value: V) => void;
  size?: 'sm' | 'md' | undefined;
  /** Shows the icons alone; labels stay as names and tooltips. */
  iconsOnly?: boolean | undefined;
}

export function SegmentedControl<V extends string>({
  label,
  value,
  options,
  onChange,
  size = 'md',
  iconsOnly,
}: SegmentedControlProps<V>) {
  const name = useId();
  return (
    <fieldset class={`th-segments th-segments-${size}`}>
      <legend class="th-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="th-segment" title={iconsOnly ? option.label : undefined}>
          <input
            class="th-hidden"
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} size="sm" />}
          <span class={iconsOnly ? 'th-hidden' : undefined}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
