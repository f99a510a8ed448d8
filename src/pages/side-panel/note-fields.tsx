import { t } from '../../i18n/t.ts';
import type { TagSubject } from '../../services/tags.ts';
import { TagInput } from '../../ui/tag-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useTagSuggestions } from '../use-tag-suggestions.ts';
import type { PageWords } from './page-words.ts';

export interface NoteFieldsProps {
  /** What is tagged, as far as it is known. */
  subject: TagSubject | null;
  words: PageWords;
  isBusy?: boolean;
  onChange: (edit: Partial<PageWords>) => void;
}

/** Note and tags of a whole article. */
export function NoteFields({ subject, words, isBusy = false, onChange }: NoteFieldsProps) {
  const { suggestions, onQuery } = useTagSuggestions(subject);
  return (
    <>
      <TextArea
        label={t('panel.note')}
        placeholder={t('popup.notePlaceholder')}
        value={words.note}
        rows={3}
        maxRows={12}
        readOnly={isBusy}
        onInput={(note) => onChange({ note })}
      />
      <TagInput
        label={t('panel.note.tags')}
        placeholder={t('tags.placeholder')}
        tags={words.tags}
        suggestions={suggestions}
        suggestionsLabel={t('tags.suggestions')}
        removeLabel={(tag) => t('tags.remove', { tag })}
        onQuery={onQuery}
        onChange={(tags) => !isBusy && onChange({ tags })}
      />
    </>
  );
}
