import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { DocumentRef } from '../core/model/document-ref.ts';
import { t } from '../i18n/t.ts';
import { TextField } from '../ui/text-field.tsx';

export interface DocumentRefFieldsProps {
  label: string;
  hint: ComponentChildren;
  aside: ComponentChildren;
  value: DocumentRef | null;
  onInput: (value: DocumentRef) => void;
}

const NOTHING: DocumentRef = { type: '', number: '', date: null, body: '' };

/** Type, number, date and issuing body of a document: read together, so they share where they are from. */
export function DocumentRefFields({ label, hint, aside, value, onInput }: DocumentRefFieldsProps) {
  const hintId = useId();
  const ref = value ?? NOTHING;
  return (
    <fieldset class="correction-group" aria-describedby={hintId}>
      <legend class="th-hidden">{label}</legend>
      <div class="th-field-head">
        <span class="th-field-label" aria-hidden="true">
          {label}
        </span>
        {aside}
      </div>
      <p class="th-field-hint" id={hintId}>
        {hint}
      </p>
      <TextField
        label={t('correct.ref.type')}
        placeholder={t('correct.ref.typeHint')}
        value={ref.type}
        onInput={(type) => onInput({ ...ref, type })}
      />
      <TextField
        label={t('correct.ref.number')}
        placeholder="18-NQ/TW"
        value={ref.number}
        onInput={(number) => onInput({ ...ref, number })}
      />
      <TextField
        label={t('correct.ref.date')}
        type="date"
        value={ref.date?.slice(0, 10) ?? ''}
        onInput={(day) => onInput({ ...ref, date: day || null })}
      />
      <TextField label={t('correct.ref.body')} value={ref.body} onInput={(body) => onInput({ ...ref, body })} />
    </fieldset>
  );
}
