import { t } from '../../i18n/t.ts';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { BeginStory } from './begin-story.tsx';
import { readAddress } from './story-address.ts';
import { StoryBuilder } from './story-builder.tsx';
import { StoryList } from './story-list.tsx';
import { StoryOutputView } from './story-output.tsx';

/** All stories or those of a topic, one that is built, or what is made of them: as the address says. */
export function StoriesPage() {
  const { story, topic, passages, output } = readAddress(location.search);
  const { toasts, push, dismiss } = useToasts();
  const content = output ? (
    <StoryOutputView choice={story === null ? { topic } : { story }} output={output} />
  ) : story !== null ? (
    <StoryBuilder id={story} push={push} />
  ) : passages.length > 0 ? (
    <BeginStory topic={topic} passages={passages} />
  ) : (
    <StoryList topicId={topic} push={push} />
  );
  return (
    <div class="page">
      <PageHead current="stories" />
      {content}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
