import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CueCards } from './cue-cards.tsx';
import { OutlineSheet } from './outline-sheet.tsx';
import { OutputLinks } from './output-links.tsx';
import { PresenterStart } from './presenter-start.tsx';
import { type StoryChoice, type StoryOutput, storyUrl } from './story-address.ts';
import { storyTitle } from './story-words.ts';
import { type ToldStories, useToldStories } from './use-told-stories.ts';

export interface StoryOutputProps {
  choice: StoryChoice;
  output: StoryOutput;
}

/** What is made of a story, or of all stories of a topic: on paper, or before a room. */
export function StoryOutputView({ choice, output }: StoryOutputProps) {
  const { told, failure } = useToldStories(choice);
  const title = told ? nameOf(choice, told) : '';
  useEffect(() => {
    // What a printed file is called.
    if (title) document.title = `${t(`stories.output.${output}`)} – ${title}`;
  }, [title, output]);

  const back =
    'story' in choice
      ? storyUrl(choice.story)
      : surfaceUrl('stories', choice.topic === null ? {} : { topic: choice.topic });
  if (failure && !told) {
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
  if (!told) {
    return (
      <main class="page-main">
        <Skeleton label={t('loading.label')} lines={10} />
      </main>
    );
  }
  const isEmpty = told.stories.every(({ screens }) => screens.length < 2);
  return (
    <main class="page-main story-output">
      <header class="story-output-head">
        <a class="topic-back" href={back}>
          <Icon name="arrow-left" />
          {t('story' in choice ? 'stories.backToStory' : 'stories.backToStories')}
        </a>
        <div class="page-title-row">
          <h1 class="page-title">{t(`stories.output.${output}`)}</h1>
          <OutputLinks choice={choice} current={output} />
        </div>
        <p class="page-lead">{title}</p>
        <LeftOut told={told} isSpoken={output === 'tell'} />
      </header>
      {isEmpty ? (
        <EmptyState
          drawing="page"
          title={t('stories.nothingTold')}
          action={<Button onClick={() => location.assign(back)}>{t('stories.goWrite')}</Button>}
        >
          {t('stories.nothingToldText')}
        </EmptyState>
      ) : output === 'outline' ? (
        <OutlineSheet told={told} title={title} />
      ) : output === 'cards' ? (
        <CueCards told={told} title={title} />
      ) : (
        <PresenterStart told={told} title={title} />
      )}
    </main>
  );
}

/** Said before anything is printed or shown: what is not in it, and why. */
function LeftOut({ told: { barred, gone }, isSpoken }: { told: ToldStories; isSpoken: boolean }) {
  return (
    <>
      {barred > 0 && (
        <Banner tone="warning" title={t('stories.barredTitle', { count: barred })}>
          {t(isSpoken ? 'stories.barredTell' : 'stories.barredPrint')}
        </Banner>
      )}
      {gone > 0 && <Banner tone="info">{t('stories.goneOutput', { count: gone })}</Banner>}
    </>
  );
}

function nameOf(choice: StoryChoice, { stories, topicTitle }: ToldStories): string {
  const [first] = stories;
  if ('story' in choice && first) return storyTitle(first.story);
  return topicTitle || t('stories.noTopic');
}
