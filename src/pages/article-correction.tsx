import { useState } from 'preact/hooks';
import type { ArticleEdit, CorrectableField, ExtractedArticle } from '../core/model/article.ts';
import { t } from '../i18n/t.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { CorrectionAction, CorrectionHint } from './correction-hint.tsx';
import { DocumentRefFields } from './document-ref-fields.tsx';
import {
  type CorrectableArticle,
  corrected,
  originOf,
  typedValue,
  withConfirmed,
  withTakenBack,
  withTyped,
} from './edit-corrections.ts';
import { languageOptions } from './language-options.ts';

export interface ArticleCorrectionProps {
  /** As it is saved, or as the page says. */
  article: CorrectableArticle;
  edit: ArticleEdit;
  onEdit: (edit: ArticleEdit) => void;
}

const KINDS = ['news', 'document', 'other'] as const;

/** Every fact of a page with where it was read and how sure that is, each open to correction and to its undoing. */
export function ArticleCorrection({ article, edit, onEdit }: ArticleCorrectionProps) {
  const shown = corrected(article, edit);
  const typed = <F extends CorrectableField>(field: F) => typedValue(article, edit, field);
  const type = <F extends CorrectableField>(field: F, value: ExtractedArticle[F]): void =>
    onEdit(withTyped(article, edit, field, value));
  const hasDate = [article.modifiedAt, article.asRead?.modifiedAt, edit.modifiedAt].some((one) => one != null);

  /** The label of a field with what hangs on it. */
  const about = (field: CorrectableField) => {
    const label = t(`correct.${field}`);
    const isCorrected = shown.asRead[field] !== undefined;
    const hasValue = isSaid(shown[field]);
    const origin = originOf(shown.origins, field);
    const isDoubtful = hasValue && origin?.certainty === 'unsure';
    return {
      label,
      hint: <CorrectionHint origin={origin} isCorrected={isCorrected} hasValue={hasValue} />,
      aside: isCorrected ? (
        <CorrectionAction kind="undo" field={label} onAction={() => onEdit(withTakenBack(article, edit, field))} />
      ) : isDoubtful ? (
        <CorrectionAction kind="confirm" field={label} onAction={() => onEdit(withConfirmed(article, edit, field))} />
      ) : undefined,
    };
  };

  const dateField = (field: 'publishedAt' | 'modifiedAt') => (
    <TextField
      {...about(field)}
      type="date"
      value={dayOf(typed(field))}
      // The time of day that a page gives is kept where its day is.
      onInput={(day) => type(field, day === dayOf(article[field]) ? article[field] : day || null)}
    />
  );

  return (
    <div class="correction">
      <TextField
        {...about('title')}
        value={typed('title')}
        error={typed('title').trim() === '' && edit.title !== undefined ? t('correct.titleEmpty') : undefined}
        onInput={(title) => type('title', title)}
      />
      <Select
        {...about('kind')}
        value={typed('kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`correct.kind.${kind}`) }))}
        onChange={(kind) => type('kind', kind)}
      />
      {shown.kind === 'document' && (
        <DocumentRefFields
          {...about('documentRef')}
          value={typed('documentRef')}
          onInput={(documentRef) => type('documentRef', documentRef)}
        />
      )}
      <NamesField {...about('byline')} names={typed('byline')} onNames={(byline) => type('byline', byline)} />
      {dateField('publishedAt')}
      {hasDate && dateField('modifiedAt')}
      <TextField {...about('siteName')} value={typed('siteName')} onInput={(siteName) => type('siteName', siteName)} />
      <TextArea {...about('lead')} value={typed('lead')} rows={2} maxRows={6} onInput={(lead) => type('lead', lead)} />
      <Select
        {...about('lang')}
        value={typed('lang')}
        options={languageOptions(article.lang)}
        onChange={(lang) => type('lang', lang)}
      />
    </div>
  );
}

interface NamesFieldProps extends Omit<TextFieldProps, 'value' | 'onInput'> {
  names: readonly string[];
  onNames: (names: string[]) => void;
}

/** Names parted by commas. What is typed stays as it is typed: a comma alone parts nothing yet. */
function NamesField({ names, onNames, hint, ...field }: NamesFieldProps) {
  const [text, setText] = useState(() => names.join(', '));
  const isTyped = splitNames(text).join() === names.join();
  return (
    <TextField
      {...field}
      hint={
        <>
          {hint}
          <span class="correction-help">{t('correct.bylineHint')}</span>
        </>
      }
      value={isTyped ? text : names.join(', ')}
      onInput={(typed) => {
        setText(typed);
        onNames(splitNames(typed));
      }}
    />
  );
}

function splitNames(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function dayOf(date: string | null): string {
  return date?.slice(0, 10) ?? '';
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
