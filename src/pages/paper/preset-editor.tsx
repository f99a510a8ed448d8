import { useEffect, useRef } from 'preact/hooks';
import { MAX_PRESET_NAME, PRESET_FIGURES } from '../../core/report/clean-preset.ts';
import { PAPER_FACES, PAPER_NUMBERINGS, type PaperPreset } from '../../core/report/paper-preset.ts';
import { PAPER_SIZE_IDS, PAPER_SIZES, sizeOf } from '../../core/report/paper-size.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { FigureField } from './figure-field.tsx';

export interface PresetEditorProps {
  preset: PaperPreset;
  onChange: (preset: PaperPreset) => void;
  onDone: () => void;
}

const FLAGS = ['isJustified', 'hasHead', 'hasLineNumbers', 'isBooklet'] as const;

/** Measures of the reader's own layout. The pages below follow at once, and what is changed is kept at once. */
export function PresetEditor({ preset, onChange, onDone }: PresetEditorProps) {
  const box = useRef<HTMLElement>(null);
  const change = (edit: Partial<PaperPreset>): void => onChange({ ...preset, ...edit });

  useEffect(() => {
    const name = box.current?.querySelector('input');
    name?.focus();
    name?.select();
  }, [preset.id]);

  return (
    <section class="preset-editor" aria-label={t('preset.edit')} ref={box}>
      <div class="preset-fields">
        <TextField
          label={t('preset.name')}
          value={preset.name}
          maxLength={MAX_PRESET_NAME}
          onInput={(name) => change({ name })}
        />
        <Select
          label={t('preset.size')}
          value={sizeOf(preset)}
          options={PAPER_SIZE_IDS.map((value) => ({ value, label: t(`preset.size.${value}`) }))}
          onChange={(size) => change(PAPER_SIZES[size])}
        />
        <Select
          label={t('preset.face')}
          value={preset.face}
          options={PAPER_FACES.map((value) => ({ value, label: value }))}
          onChange={(face) => change({ face })}
        />
        <Select
          label={t('preset.numbering')}
          value={preset.numbering}
          options={PAPER_NUMBERINGS.map((value) => ({ value, label: t(`preset.numbering.${value}`) }))}
          onChange={(numbering) => change({ numbering })}
        />
      </div>
      <div class="preset-figures">
        {PRESET_FIGURES.map((field) => (
          <FigureField
            key={field}
            field={field}
            value={preset[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </div>
      <div class="preset-flags">
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            label={t(`preset.${flag}`)}
            checked={preset[flag]}
            onChange={(value) => change({ [flag]: value })}
          />
        ))}
      </div>
      <footer class="preset-foot">
        <p>{t('preset.savesItself')}</p>
        <Button variant="primary" onClick={onDone}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}
