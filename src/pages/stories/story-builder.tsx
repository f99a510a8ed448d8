import { useEffect, useState } from 'preact/hooks';
import { STORY_TEXTS, type Story, type StoryDraft, type StoryWords } from '../../core/stories/story.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { t } from '../../i18n/t.ts';
import { loadStoryDraft } from '../../platform/drafts.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
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
  const draft = useStoryDraft(id);
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
  return <StoryEditor opened={opened} first={joined(opened.story, draft)} push={push} />;
}

/** Words typed earlier and never saved: undefined until they are looked for. */
function useStoryDraft(id: string): StoryDraft | null | undefined {
  const [draft, setDraft] = useState<StoryDraft | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    loadStoryDraft(`story:${id}`).then(
      (found) => isCurrent && setDraft(found),
      () => isCurrent && setDraft(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return draft;
}

/** Of a text both are kept where the draft is older than what is stored; of a choice the newer counts. */
function joined(story: Story, draft: StoryDraft | null): StoryWords {
  if (draft === null) return story;
  const isOlder = draft.at < story.updatedAt;
  const first: Story = isOlder ? { ...story } : { ...story, ...draft.edit };
  if (isOlder) {
    for (const text of STORY_TEXTS) {
      const typed = draft.edit[text];
      if (typed !== undefined) first[text] = mergeNotes(typed, story[text]);
    }
  }
  return first;
}
