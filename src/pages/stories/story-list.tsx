import { useEffect, useRef, useState } from 'preact/hooks';
import { STORY_KINDS, STORY_STEPS, type StoryKind } from '../../core/stories/story.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { KindChoices } from './kind-choices.tsx';
import { StoryGroupView } from './story-group.tsx';
import { KIND_ICONS } from './story-words.ts';
import { usePictureUrls } from './use-picture-urls.ts';
import { type StoryGroup, useStories } from './use-stories.ts';
import { useStoryActs } from './use-story-acts.ts';

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 8;

export interface StoryListProps {
  /** Null: all stories. */
  topicId: string | null;
  push: (toast: ToastMessage) => void;
}

export function StoryList({ topicId, push }: StoryListProps) {
  const { groups, failure, setGroups } = useStories(topicId);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const acts = useStoryActs({ groups, setGroups, list, push });
  const urls = usePictureUrls((groups ?? []).flatMap(({ stories }) => stories.flatMap(({ picture }) => picture ?? [])));
  const topic = topicId === null ? null : (groups?.find((group) => group.topic?.id === topicId)?.topic ?? null);
  const count = (groups ?? []).reduce((sum, { stories }) => sum + stories.length, 0);
  const title = topic ? topic.title || t('topics.untitled') : '';

  useEffect(() => {
    if (title) document.title = `${title} · ${t('stories.title')}`;
  }, [title]);

  const begin = (kind: StoryKind): void => acts.begin(kind, topic?.id ?? null);
  const shown = narrow(groups ?? [], query);
  return (
    <main class="page-main stories">
      {topicId !== null && (
        <a class="topic-back" href={surfaceUrl('stories')}>
          <Icon name="arrow-left" />
          {t('stories.all')}
        </a>
      )}
      <div class="page-title-row">
        <div>
          <h1 class="page-title">{title || t('stories.heading')}</h1>
          {topic && (
            <a class="stories-topic-link" href={surfaceUrl('topics', { id: topic.id })}>
              {t('stories.openTopic')}
            </a>
          )}
        </div>
        {count > 0 && (
          <Menu
            label={t('stories.new')}
            icon="plus"
            variant="secondary"
            items={STORY_KINDS.map((kind) => ({
              id: kind,
              label: t(`stories.kind.${kind}`),
              hint: t(`stories.kindHint.${kind}`),
              icon: KIND_ICONS[kind],
              onSelect: () => begin(kind),
            }))}
          >
            {t('stories.new')}
          </Menu>
        )}
      </div>
      <p class="page-lead">{t('stories.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: () => location.reload() }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {groups === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={6} />
      ) : count === 0 ? (
        <section class="stories-empty" aria-label={t('stories.emptyTitle')}>
          <h2>{t(topic ? 'stories.emptyTopic' : 'stories.emptyTitle')}</h2>
          <p>{t('stories.emptyText')}</p>
          <KindChoices onChoose={begin} />
        </section>
      ) : (
        <div class="stories-groups" ref={list}>
          {count >= SEARCHED_FROM && (
            <TextField
              type="search"
              icon="search"
              label={t('stories.search')}
              hideLabel
              placeholder={t('stories.search')}
              value={query}
              onInput={setQuery}
            />
          )}
          {shown.length === 0 && (
            <EmptyState
              drawing="search"
              title={t('list.nothing')}
              action={<Button onClick={() => setQuery('')}>{t('list.showAll')}</Button>}
            />
          )}
          {shown.map((group) => (
            <StoryGroupView
              key={group.topic?.id ?? ''}
              group={group}
              isAlone={topic !== null || (groups.length === 1 && group.topic === null)}
              isWhole={query.trim() === ''}
              urls={urls}
              acts={acts}
            />
          ))}
        </div>
      )}
      <p class="th-hidden" role="status">
        {acts.announcement}
      </p>
    </main>
  );
}

function narrow(groups: readonly StoryGroup[], query: string): StoryGroup[] {
  const words = foldBare(query).split(/\s+/).filter(Boolean);
  return groups
    .map(({ topic, stories }) => {
      const fits = stories.filter(({ story }) => {
        const own = [story.title, story.place, topic?.title ?? '', ...STORY_STEPS.map((step) => story[step])];
        const folded = foldBare(own.join(' '));
        return words.every((word) => folded.includes(word));
      });
      return { topic, stories: fits };
    })
    .filter(({ stories }) => stories.length > 0);
}
