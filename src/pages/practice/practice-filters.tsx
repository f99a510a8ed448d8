import { useMemo } from 'preact/hooks';
import { REFLECTION_SCOPES } from '../../core/model/reflection.ts';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import {
  PRACTICE_CONTENTS,
  PRACTICE_TIMES,
  type PracticeFilter,
  type PracticePart,
} from '../../core/practice/practice-filter.ts';
import { t } from '../../i18n/t.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PracticeFiltersProps {
  part: PracticePart;
  filter: PracticeFilter;
  entries: readonly PracticeEntry[];
  topics: readonly TopicPlaces[];
  onNarrow: (change: Partial<PracticeFilter>) => void;
}

/** Words, and what can be chosen from: each in a list of its own, with its first line for "any". */
export function PracticeFilters({ part, filter, entries, topics, onNarrow }: PracticeFiltersProps) {
  const tags = useMemo(() => tagsOf(entries, filter.tag), [entries, filter.tag]);
  const withTopic = useMemo(() => topicsOf(entries, topics, filter.topic), [entries, topics, filter.topic]);
  return (
    <div class="practice-filters">
      <div class="practice-search">
        <TextField
          type="search"
          icon="search"
          label={t('practice.search')}
          hideLabel
          placeholder={t('practice.search')}
          value={filter.words}
          onInput={(words) => onNarrow({ words })}
        />
      </div>
      <div class="practice-choices">
        <Select
          label={t('practice.scope')}
          value={filter.scope}
          options={(['all', ...REFLECTION_SCOPES] as const).map((value) => ({
            value,
            label: value === 'all' ? t('practice.scope.all') : t(`reflection.scope.${value}`),
          }))}
          onChange={(scope) => onNarrow({ scope })}
        />
        {part === 'all' && (
          <Select
            label={t('practice.content')}
            value={filter.content}
            options={PRACTICE_CONTENTS.map((value) => ({ value, label: t(`practice.content.${value}`) }))}
            onChange={(content) => onNarrow({ content })}
          />
        )}
        <Select
          label={t('practice.time')}
          value={filter.time}
          options={PRACTICE_TIMES.map((value) => ({ value, label: t(`practice.time.${value}`) }))}
          onChange={(time) => onNarrow({ time })}
        />
        {withTopic.length > 0 && (
          <Select
            label={t('practice.topic')}
            value={filter.topic}
            options={[{ value: '', label: t('practice.topic.all') }, ...withTopic]}
            onChange={(topic) => onNarrow({ topic })}
          />
        )}
        {tags.length > 0 && (
          <Select
            label={t('practice.tag')}
            value={filter.tag}
            options={[{ value: '', label: t('practice.tag.all') }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
            onChange={(tag) => onNarrow({ tag })}
          />
        )}
      </div>
    </div>
  );
}

/** Tags of what is listed, with those that they are nested in; the chosen one stays to be let go of. */
function tagsOf(entries: readonly PracticeEntry[], chosen: string): string[] {
  const tags = new Set(chosen === '' ? [] : [chosen]);
  for (const { article, passage } of entries) {
    for (const tag of [...article.tags, ...(passage?.tags ?? [])]) {
      for (let at = tag.length; at > 0; at = tag.lastIndexOf('/', at - 1)) tags.add(tag.slice(0, at));
    }
  }
  return [...tags].sort(new Intl.Collator('vi', { numeric: true }).compare);
}

function topicsOf(entries: readonly PracticeEntry[], topics: readonly TopicPlaces[], chosen: string) {
  const articles = new Set(entries.map(({ reflection }) => reflection.articleId));
  return topics
    .filter(({ id, articleIds }) => id === chosen || articleIds.some((articleId) => articles.has(articleId)))
    .map(({ id, title }) => ({ value: id, label: title }));
}
