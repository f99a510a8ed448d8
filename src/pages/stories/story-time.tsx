import { STORY_LIMITS, type StoryLimit } from '../../core/stories/story.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { roughTime } from './story-words.ts';

export interface StoryTimeProps {
  seconds: number;
  /** Minutes. */
  limit: StoryLimit;
  onLimit: (limit: StoryLimit) => void;
}

/** How long the telling takes beside how long it may: in words, and as a bar. */
export function StoryTime({ seconds, limit, onLimit }: StoryTimeProps) {
  const most = limit * 60;
  const over = seconds - most;
  // Ten seconds are within what an estimate can say.
  const isOver = over > 10;
  return (
    <div class={isOver ? 'story-time story-time-over' : 'story-time'}>
      <p class="story-time-words" role="status">
        <Icon name={isOver ? 'warning' : 'clock'} />
        <span>
          {seconds === 0
            ? t('stories.timeNone')
            : isOver
              ? t('stories.timeOver', { time: roughTime(seconds), over: roughTime(over), limit })
              : t('stories.timeOf', { time: roughTime(seconds), limit })}
        </span>
      </p>
      <span class="story-time-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (seconds / most) * 100)}%` }} />
      </span>
      <div class="story-time-limit">
        <span aria-hidden="true">{t('stories.limit')}</span>
        <SegmentedControl
          size="sm"
          label={t('stories.limitLabel')}
          value={String(limit)}
          options={STORY_LIMITS.map((minutes) => ({
            value: String(minutes),
            label: t('stories.minutes', { count: minutes }),
          }))}
          onChange={(next) => {
            const chosen = STORY_LIMITS.find((minutes) => String(minutes) === next);
            if (chosen) onLimit(chosen);
          }}
        />
      </div>
    </div>
  );
}
