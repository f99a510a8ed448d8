import type { ComponentChildren } from 'preact';
import { isStepTold, type Story, type StoryStep } from '../../core/stories/story.ts';
import { t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { stepLabel, stepQuestion } from './story-words.ts';

export interface StoryStepProps {
  story: Story;
  step: StoryStep;
  /** Counted from 1. */
  place: number;
  onInput: (text: string) => void;
  /** Under the words: the passages that it shows. */
  children?: ComponentChildren;
}

/** One step of a story: its question stands in the empty field, and a light sign says that it is still empty. */
export function StoryStepField({ story, step, place, onInput, children }: StoryStepProps) {
  const isTold = isStepTold(story, step);
  return (
    <section id={`step-${step}`} class={classNames('story-step', isTold && 'story-step-told')} data-step={step}>
      <span class="story-step-mark" aria-hidden="true">
        {isTold ? <Icon name="check" size="sm" /> : place}
      </span>
      <TextArea
        label={stepLabel(story.kind, step)}
        placeholder={stepQuestion(story.kind, step)}
        aside={isTold ? undefined : t('stories.notTold')}
        value={story[step]}
        rows={step === 'shows' ? 2 : 3}
        maxRows={18}
        prose
        onInput={onInput}
      />
      {children}
    </section>
  );
}
