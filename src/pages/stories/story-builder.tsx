import { useEffect } from 'preact/hooks';
import { STORY_FIELDS, STORY_TEXTS, type StoryWords } from '../../core/stories/story.ts';
import { joinDraft } from '../../core/text/words-draft.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { useKeptDraft } from '../use-kept-draft.ts';
import { StoryEditor } from './story-editor.tsx';
import { storyTitle } from './story-words.ts';
import { useStory } from './use-story.ts';

export interface StoryBuilderProps {
  id: string;
  push: (toast: ToastMessage) => void;
}

/** One story, as it is built: with what is stored, and with words of a draft that never got there. */
export function StoryBuilder({ id, push }: StoryBuilderProps) {
  const { opened, failure } = useStory(id);
  const draft = useKeptDraft<StoryWords>(`story:${id}`, STORY_FIELDS);
  const title = opened ? storyTitle(opened.story) : '';

  useEffect(() => {
    if (title) document.title = `${title} · Thu Hoạch`;
  }, [title]);

  if (failure && !opened) {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          title={t('stories.missingTitle')}
          action={<Button onClick={() => location.assign(surfaceUrl('stories'))}>{t('stories.all')}</Button>}
        >
          {t(`error.${failure.code}`)}
        </EmptyState>
      </main>
    );
  }
  if (!opened || draft === undefined) {
    return (
      <main class="page-main">
        <Skeleton label={t('loading.label')} lines={10} />
      </main>
    );
  }
  return <StoryEditor opened={opened} first={joinDraft<StoryWords>(opened.story, draft, STORY_TEXTS)} push={push} />;
}
