import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { OutputLinks } from './output-links.tsx';
import { StoryCard } from './story-card.tsx';
import { roughTime } from './story-words.ts';
import type { StoryGroup } from './use-stories.ts';
import type { StoryActs } from './use-story-acts.ts';

export interface StoryGroupProps {
  group: StoryGroup;
  /** It is all that the page shows: its heading is the page's. */
  isAlone: boolean;
  /** None of its stories is left out: only then do they change places. */
  isWhole: boolean;
  urls: ReadonlyMap<string, string>;
  acts: StoryActs;
}

/** The stories of a topic, in the order in which they are told, and what is made of them together. */
export function StoryGroupView({ group, isAlone, isWhole, urls, acts }: StoryGroupProps) {
  const { topic, stories } = group;
  const seconds = stories.reduce((sum, story) => sum + story.seconds, 0);
  const name = topic ? topic.title || t('topics.untitled') : t('stories.noTopic');
  return (
    <section class="story-group" aria-label={name}>
      <header class="story-group-head">
        <div>
          {!isAlone && <h2>{topic ? <a href={surfaceUrl('stories', { topic: topic.id })}>{name}</a> : name}</h2>}
          <p class="page-count">
            {t('stories.count', { count: stories.length })}
            {seconds > 0 && ` · ${t('stories.about', { time: roughTime(seconds) })}`}
          </p>
        </div>
        {topic && stories.length > 1 && <OutputLinks choice={{ topic: topic.id }} />}
      </header>
      <ol class="story-cards">
        {stories.map((listed, index) => (
          <StoryCard
            key={listed.story.id}
            listed={listed}
            headingLevel={isAlone ? 2 : 3}
            place={index + 1}
            count={stories.length}
            isPlaced={isWhole && stories.length > 1}
            url={listed.picture && urls.get(listed.picture.id)}
            onMove={(to) => acts.move(listed.story.id, to)}
            onStep={(step) => acts.focus(stories[index + step]?.story.id)}
            onRemove={() => acts.remove(listed.story)}
          />
        ))}
      </ol>
    </section>
  );
}
