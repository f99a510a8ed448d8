import { STORY_KINDS, type StoryWords } from '../../core/stories/story.ts';
import { t } from '../../i18n/t.ts';
import type { TopicSummary } from '../../services/topics.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KIND_ICONS } from './story-words.ts';

const NONE = '';

export interface StoryHeadProps {
  values: StoryWords;
  change: (edit: Partial<StoryWords>) => void;
  topicId: string | null;
  topics: readonly TopicSummary[];
  onTie: (topicId: string | null) => void;
}

/** What a story is called, of what kind it is, and where it belongs. */
export function StoryHead({ values, change, topicId, topics, onTie }: StoryHeadProps) {
  const { kind, title, place, day } = values;
  const hasPlace = kind !== 'story' || place.trim() !== '' || day !== null;
  const isGone = topicId !== null && topics.every(({ id }) => id !== topicId);
  return (
    <header class="story-head">
      <h1 class="th-hidden">{title.trim() || t('stories.untitled')}</h1>
      <SegmentedControl
        label={t('stories.kind')}
        value={kind}
        options={STORY_KINDS.map((value) => ({ value, label: t(`stories.kind.${value}`), icon: KIND_ICONS[value] }))}
        onChange={(next) => change({ kind: next })}
      />
      <div class="story-title">
        <TextField
          label={t('stories.name')}
          placeholder={t(`stories.namePlaceholder.${kind}`)}
          value={title}
          maxLength={200}
          onInput={(next) => change({ title: next })}
        />
      </div>
      <div class="story-facts">
        {hasPlace && (
          <>
            <TextField
              label={t('stories.place')}
              placeholder={t('stories.placePlaceholder')}
              value={place}
              maxLength={200}
              onInput={(next) => change({ place: next })}
            />
            <TextField
              type="date"
              label={t(kind === 'visit' ? 'stories.dayOfVisit' : 'stories.day')}
              value={day ?? ''}
              onInput={(next) => change({ day: next === '' ? null : next })}
            />
          </>
        )}
        <Select
          label={t('stories.topic')}
          value={topicId ?? NONE}
          options={[
            { value: NONE, label: t('stories.noTopic') },
            ...(isGone ? [{ value: topicId, label: t('stories.topicGone') }] : []),
            ...topics.map(({ id, title }) => ({ value: id, label: title || t('topics.untitled') })),
          ]}
          onChange={(next) => onTie(next === NONE ? null : next)}
        />
      </div>
    </header>
  );
}
