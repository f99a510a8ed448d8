import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { TopicSummary } from '../../services/topics.ts';
import { Select } from '../../ui/select.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { useTagSuggestions } from '../use-tag-suggestions.ts';
import type { TakeInOptions } from './take-in.ts';

export interface ImportOptionsProps {
  options: TakeInOptions;
  onChange: (options: TakeInOptions) => void;
  onFail: (thrown: unknown) => void;
}

const NONE = 'none';
const NEW = 'new';

/** What is put to everything that comes in: tags, and a topic that is here or a new one. */
export function ImportOptions({ options, onChange, onFail }: ImportOptionsProps) {
  const [topics, setTopics] = useState<TopicSummary[]>([]);
  const [freshId] = useState(newId);
  const { suggestions, onQuery } = useTagSuggestions(null);
  const { tags, topic } = options;

  useEffect(() => {
    library.listTopics().then(setTopics, onFail);
  }, [onFail]);

  function choose(value: string): void {
    if (value === NONE) onChange({ ...options, topic: { kind: 'none' } });
    else if (value === NEW) onChange({ ...options, topic: { kind: 'new', id: freshId, title: '' } });
    else onChange({ ...options, topic: { kind: 'known', id: value } });
  }

  return (
    <fieldset class="import-options">
      <legend>{t('imports.options')}</legend>
      <TagInput
        label={t('imports.tags')}
        placeholder={t('tags.placeholder')}
        tags={tags}
        suggestions={suggestions}
        suggestionsLabel={t('tags.suggestions')}
        removeLabel={(tag) => t('tags.remove', { tag })}
        onQuery={onQuery}
        onChange={(next) => onChange({ ...options, tags: next })}
      />
      <Select
        label={t('imports.topic')}
        value={topic.kind === 'known' ? topic.id : topic.kind}
        options={[
          { value: NONE, label: t('imports.topic.none') },
          { value: NEW, label: t('imports.topic.new') },
          ...topics.map(({ id, title }) => ({ value: id, label: title || t('topics.untitled') })),
        ]}
        onChange={choose}
      />
      {topic.kind === 'new' && (
        <TextField
          label={t('topics.name')}
          placeholder={t('topics.namePlaceholder')}
          value={topic.title}
          maxLength={200}
          onInput={(title) => onChange({ ...options, topic: { ...topic, title } })}
        />
      )}
    </fieldset>
  );
}
