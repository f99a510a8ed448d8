import type { PlannedText } from '../../core/plan/study-plan.ts';
import { t } from '../../i18n/t.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface TextFieldsProps {
  text: PlannedText;
  onChange: (edit: Partial<PlannedText>) => void;
  /** Shown once it was tried to save. */
  problems: Partial<Record<'title' | 'url', string>>;
  autoFocus?: boolean;
}

/** The facts of a text of a plan, for their reader to correct. */
export function TextFields({ text, onChange, problems, autoFocus }: TextFieldsProps) {
  const { title, number, issuedOn, dueOn, url } = text;
  return (
    <div class="plan-fields">
      <div class="plan-field-wide">
        <TextField
          label={t('plan.field.title')}
          value={title}
          maxLength={500}
          autoFocus={autoFocus}
          error={problems.title}
          onInput={(value) => onChange({ title: value })}
        />
      </div>
      <TextField
        label={t('plan.field.dueOn')}
        type="date"
        value={dueOn ?? ''}
        onInput={(value) => onChange({ dueOn: value || null })}
      />
      <TextField
        label={t('plan.field.number')}
        value={number}
        maxLength={60}
        onInput={(value) => onChange({ number: value })}
      />
      <TextField
        label={t('plan.field.issuedOn')}
        type="date"
        value={issuedOn ?? ''}
        onInput={(value) => onChange({ issuedOn: value || null })}
      />
      <div class="plan-field-wide">
        <TextField
          label={t('plan.field.url')}
          type="url"
          value={url}
          maxLength={2_000}
          error={problems.url}
          onInput={(value) => onChange({ url: value })}
        />
      </div>
    </div>
  );
}

/** What of a text cannot be saved so. Empty where nothing is wrong. */
export function textProblems({ title, url }: PlannedText): Partial<Record<'title' | 'url', string>> {
  const isWeb = /^https?:\/\/[^\s/]+\S*$/i.test(url.trim());
  return {
    ...(title.trim() === '' && { title: t('plan.titleEmpty') }),
    ...(url.trim() !== '' && !isWeb && { url: t('plan.urlWrong') }),
  };
}
