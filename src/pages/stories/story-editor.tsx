import { useRef, useState } from 'preact/hooks';
import { NotSaved } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import { toFailure } from '../../core/model/failure.ts';
import {
  STORY_FIELDS,
  STORY_STEPS,
  STORY_TEXTS,
  type StoryStep,
  type StoryWords,
  shownSteps,
} from '../../core/stories/story.ts';
import { giveBackWords, takeWords } from '../../core/stories/take-words.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepWordsDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { useSaveOnLeave } from '../use-save-on-leave.ts';
import { StoryBar } from './story-bar.tsx';
import { StoryHead } from './story-head.tsx';
import { StoryMaterial } from './story-material.tsx';
import { StoryPassages } from './story-passages.tsx';
import { StoryPictures } from './story-pictures.tsx';
import { StoryStepField } from './story-step.tsx';
import { stepLabel, storyTitle } from './story-words.ts';
import type { OpenStory } from './use-story.ts';

export interface StoryEditorProps {
  opened: OpenStory;
  /** What is stored, joined with words of a draft. */
  first: StoryWords;
  push: (toast: ToastMessage) => void;
}

/** A story step by step, with its raw material beside it. Saves by itself; what another tab wrote meanwhile is joined. */
export function StoryEditor({ opened, first, push }: StoryEditorProps) {
  const { story, passages, pictures, topics } = opened;
  const { id, topicId } = story;
  const [began] = useState(first);
  const [trashId, setTrashId] = useState<string | null>(null);
  const name = `story:${id}`;
  const { card, values, status, change, save, saveOrLetGo, giveUp } = useAutosave<StoryWords>({
    fields: STORY_FIELDS,
    texts: STORY_TEXTS,
    stored: story,
    first: began,
    read: readSteps,
    save: async (edit, _whole, base) => {
      await library.editStory(id, edit, base);
    },
    onTyped: (_whole, mine) => void keepWordsDraft(name, mine).catch((thrown) => logQuietly('draft not kept', thrown)),
    onClean: () => void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown)),
    onLost: (failure) => logQuietly('story not saved', failure),
    onClose: () => location.assign(back),
  });
  const back = surfaceUrl('stories', topicId === null ? {} : { topic: topicId });
  useSaveOnLeave(save);

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  /** Own words said elsewhere, put into a step: the text stays the writer's. */
  const latest = useRef(values);
  latest.current = values;
  function take(words: string, step: StoryStep): void {
    change({ [step]: takeWords(latest.current[step], words) });
    const onAction = (): void => change({ [step]: giveBackWords(latest.current[step], words) });
    const text = t('stories.taken', { step: stepLabel(values.kind, step) });
    push({ id: `taken-${Date.now()}`, text, action: { label: t('undo'), onAction } });
  }

  async function remove(): Promise<void> {
    await saveOrLetGo();
    setTrashId(await library.removeStory(id));
  }
  async function restore(trash: string): Promise<void> {
    await library.restoreTrash(trash);
    setTrashId(null);
  }

  if (trashId !== null) {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          title={t('stories.removed', { title: storyTitle(values) })}
          action={
            <>
              <Button onClick={() => location.assign(back)}>{t('stories.all')}</Button>
              <Button variant="primary" icon="undo" onClick={() => void restore(trashId).catch(fail)}>
                {t('undo')}
              </Button>
            </>
          }
        />
      </main>
    );
  }

  const steps = shownSteps(values);
  // What the form shows, with what stands in the library beside it.
  const shown = { ...story, ...values };
  const { onKeyDown: _escape, ...composing } = card;
  return (
    <main class="page-main story-builder">
      <a class="topic-back" href={back}>
        <Icon name="arrow-left" />
        {t(topicId === null ? 'stories.all' : 'stories.ofTopic')}
      </a>
      <section class="story-form" aria-label={t('stories.form')} {...composing}>
        <StoryHead
          values={values}
          change={change}
          topicId={topicId}
          topics={topics}
          onTie={(next) => void library.tieStory(id, next).catch(fail)}
        />
        <StoryBar
          story={shown}
          passages={passages}
          status={status}
          save={save}
          onLimit={(limit) => change({ limit })}
          onRemove={() => void remove().catch(fail)}
        />
        <NotSaved status={status} onGiveUp={giveUp} />
        <div class="story-columns">
          <div class="story-steps">
            {steps.map((step, index) => (
              <StoryStepField
                key={step}
                story={shown}
                step={step}
                place={index + 1}
                onInput={(text) => change({ [step]: text })}
              >
                {step === 'shows' && <StoryPassages story={story} passages={passages} push={push} />}
              </StoryStepField>
            ))}
            <StoryPictures storyId={id} pictures={pictures} push={push} />
          </div>
          <StoryMaterial story={shown} passages={passages} onTake={take} />
        </div>
      </section>
    </main>
  );
}

/** What stands in the fields of the steps, whether or not their events got here. */
function readSteps(box: HTMLElement): Partial<StoryWords> {
  const fields = STORY_STEPS.flatMap((step) => {
    const field = box.querySelector<HTMLTextAreaElement>(`[data-step="${step}"] > .th-field textarea`);
    return field ? [[step, field.value] as const] : [];
  });
  return Object.fromEntries(fields);
}
