import { useEffect, useState } from 'preact/hooks';
import { PRESET_LIMITS, type PresetFigure } from '../../core/report/clean-preset.ts';
import { t } from '../../i18n/t.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface FigureFieldProps {
  field: PresetFigure;
  value: number;
  /** Never called with what is outside the limits. */
  onChange: (value: number) => void;
}

/** A measure, typed with a comma or a point. What is no measure stays in the field and is said to be none. */
export function FigureField({ field, value, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState(() => written(value));
  const [least, most] = PRESET_LIMITS[field];
  const figure = read(typed);
  const isSound = figure !== null && figure >= least && figure <= most;

  useEffect(() => {
    if (read(typed) !== value) setTyped(written(value));
  }, [value]);

  return (
    <TextField
      label={t(`preset.figure.${field}`)}
      value={typed}
      error={isSound ? undefined : t('preset.outside', { least: written(least), most: written(most) })}
      onInput={(text) => {
        setTyped(text);
        const next = read(text);
        if (next !== null && next >= least && next <= most) onChange(next);
      }}
    />
  );
}

function written(value: number): string {
  return new Intl.NumberFormat('vi', { maximumFractionDigits: 2 }).format(value);
}

function read(text: string): number | null {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}
