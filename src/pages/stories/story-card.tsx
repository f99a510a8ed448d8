import { plainWords } from '../../core/stories/plain-words.ts';
import { isStepTold, STORY_STEPS, shownSteps } from '../../core/stories/story.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { outputUrl, STORY_OUTPUTS, storyUrl } from './story-address.ts';
import { KIND_ICONS, placeAndDay, roughTime, storyTitle } from './story-words.ts';
import type { ListedStory } from './use-stories.ts';

const SHOWN = 240;

export interface StoryCardProps {
  listed: ListedStory;
  headingLevel: 2 | 3;
  /** Counted from 1, among `count`. */
  place: number;
  count: number;
  /** Whether it may change places. */
  isPlaced: boolean;
  /** Of its first picture. */
  url: string | undefined;
  onMove: (to: 'up' | 'down') => void;
  onStep: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** A story in its place: what it is, how far it has come, and what is done with it. */
export function StoryCard({
  listed,
  headingLevel,
  place,
  count,
  isPlaced,
  url,
  onMove,
  onStep,
  onRemove,
}: StoryCardProps) {
  const { story, seconds, picture } = listed;
  const Heading = `h${headingLevel}` as const;
  const title = storyTitle(story);
  const steps = shownSteps(story);
  const told = steps.filter((step) => isStepTold(story, step)).length;
  const words = STORY_STEPS.map((step) => story[step].trim()).find((text) => text !== '') ?? '';
  const where = placeAndDay(story);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || !(event.target instanceof Element)) return;
    if (event.altKey && isPlaced) onMove(step < 0 ? 'up' : 'down');
    else if (!event.altKey && event.target.matches('.story-card-hit')) onStep(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <li class="page-card story-card" data-story={story.id} onKeyDown={onKeyDown}>
      {isPlaced && (
        <span class="story-card-place" aria-hidden="true">
          {place}
        </span>
      )}
      {url && <img class="story-card-picture" src={url} alt={picture?.alt ?? ''} />}
      <div class="page-card-body story-card-body">
        <Heading class="page-card-title">
          <a
            class="page-card-hit story-card-hit"
            href={storyUrl(story.id)}
            title={isPlaced ? t('stories.orderKeys') : undefined}
          >
            {title}
          </a>
        </Heading>
        <p class="story-card-facts">
          <Badge icon={KIND_ICONS[story.kind]} tone="info">
            {t(`stories.kind.${story.kind}`)}
          </Badge>
          {where && <span>{where}</span>}
          <span>
            {told === steps.length ? t('stories.complete') : t('stories.stepsOf', { count: steps.length, told })}
          </span>
          {story.passageIds.length > 0 && <span>{t('passage.count', { count: story.passageIds.length })}</span>}
          {seconds > 0 && <span>{t('stories.about', { time: roughTime(seconds) })}</span>}
        </p>
        {words && <p class="story-card-words">{plainWords(words).slice(0, SHOWN)}</p>}
      </div>
      <div class="story-card-tools">
        {isPlaced && (
          <>
            <IconButton
              size="sm"
              icon="chevron-up"
              label={t('stories.up', { title })}
              disabled={place === 1}
              onClick={() => onMove('up')}
            />
            <IconButton
              size="sm"
              icon="chevron-down"
              label={t('stories.down', { title })}
              disabled={place === count}
              onClick={() => onMove('down')}
            />
          </>
        )}
        <Menu
          label={t('stories.actions', { title })}
          size="sm"
          items={[
            ...STORY_OUTPUTS.map((output) => ({
              id: output,
              label: t(`stories.output.${output}`),
              onSelect: () => location.assign(outputUrl({ story: story.id }, output)),
            })),
            {
              id: 'remove',
              label: t('stories.remove'),
              icon: 'trash',
              danger: true,
              divided: true,
              onSelect: onRemove,
            },
          ]}
        />
      </div>
    </li>
  );
}
