import { MAX_SECTION_TITLE, MAX_TEMPLATE_TEXT } from '../../core/report/clean-template.ts';
import { FOUR_MUSTS, type TemplateSection } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggle.tsx';

export interface SectionEditorProps {
  section: TemplateSection;
  /** From 1. */
  place: number;
  count: number;
  onChange: (edit: Partial<TemplateSection>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

export function SectionEditor({ section, place, count, onChange, onMove, onRemove }: SectionEditorProps) {
  const { title, prompt, musts } = section;
  const step = (by: -1 | 1): void => {
    if (place + by >= 1 && place + by <= count) onMove(by);
  };
  return (
    <li
      class="template-section"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="template-section-head">
        <p class="template-section-place">{t('template.sectionPlace', { place })}</p>
        <IconButton
          size="sm"
          icon="chevron-up"
          label={t('template.up', { place })}
          disabled={place === 1}
          onClick={() => step(-1)}
        />
        <IconButton
          size="sm"
          icon="chevron-down"
          label={t('template.down', { place })}
          disabled={place === count}
          onClick={() => step(1)}
        />
        <IconButton size="sm" icon="trash" label={t('template.removeSection', { place })} onClick={onRemove} />
      </div>
      <TextField
        label={t('template.sectionTitle')}
        value={title}
        maxLength={MAX_SECTION_TITLE}
        onInput={(value) => onChange({ title: value })}
      />
      <TextArea
        label={t('template.sectionPrompt')}
        value={prompt}
        rows={2}
        maxRows={8}
        maxLength={MAX_TEMPLATE_TEXT}
        onInput={(value) => onChange({ prompt: value })}
      />
      <fieldset class="template-musts">
        <legend>{t('template.musts')}</legend>
        {FOUR_MUSTS.map((must) => (
          <Checkbox
            key={must}
            label={t(`template.must.${must}`)}
            checked={musts.includes(must)}
            onChange={(isOn) =>
              onChange({ musts: FOUR_MUSTS.filter((other) => (other === must ? isOn : musts.includes(other))) })
            }
          />
        ))}
      </fieldset>
    </li>
  );
}
