import type { SaveState } from '../../annotator/edit-saver.ts';
import { SaveStatus } from '../../annotator/save-status.tsx';
import { isStepTold, type Story, type StoryLimit, shownSteps } from '../../core/stories/story.ts';
import { storySeconds } from '../../core/stories/telling-time.ts';
import { t } from '../../i18n/t.ts';
import type { StoryPassage } from '../../services/story-material.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { OutputLinks } from './output-links.tsx';
import { StoryTime } from './story-time.tsx';
import { stepLabel } from './story-words.ts';

export interface StoryBarProps {
  story: Story;
  passages: readonly StoryPassage[];
  status: SaveState;
  /** Resolves to whether nothing is left to be saved. */
  save: () => Promise<boolean>;
  onLimit: (limit: StoryLimit) => void;
  onRemove: () => void;
}

/** How far a story has come and how long it takes, in sight while it is written, and what is made of it. */
export function StoryBar({ story, passages, status, save, onLimit, onRemove }: StoryBarProps) {
  const steps = shownSteps(story);
  const told = passages.flatMap((one) => (one.kind === 'passage' && !one.isBarred ? [one.passage.quote] : []));
  return (
    <div class="story-bar">
      <ol class="story-signs" aria-label={t('stories.progress')}>
        {steps.map((step) => {
          const isTold = isStepTold(story, step);
          return (
            <li key={step}>
              <a
                class={isTold ? 'story-sign story-sign-told' : 'story-sign'}
                href={`#step-${step}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusStep(step);
                }}
              >
                {isTold ? <Icon name="check" size="sm" /> : <span class="story-sign-ring" aria-hidden="true" />}
                {stepLabel(story.kind, step)}
                <span class="th-hidden">: {t(isTold ? 'stories.told' : 'stories.notTold')}</span>
              </a>
            </li>
          );
        })}
      </ol>
      <div class="story-bar-tools">
        <SaveStatus status={status} />
        <OutputLinks choice={{ story: story.id }} onLeave={save} />
        <Menu
          label={t('stories.more')}
          items={[{ id: 'remove', label: t('stories.remove'), icon: 'trash', danger: true, onSelect: onRemove }]}
        />
      </div>
      <StoryTime seconds={storySeconds(story, told)} limit={story.limit} onLimit={onLimit} />
    </div>
  );
}

function focusStep(step: string): void {
  const field = document.querySelector<HTMLElement>(`#step-${step} textarea`);
  field?.focus({ preventScroll: true });
  field?.closest('section')?.scrollIntoView({ block: 'center' });
}
