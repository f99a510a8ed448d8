import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { Story } from '../../core/stories/story.ts';
import { idBehind } from '../../core/stories/story-order.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { citeInStory, type StoryPassage } from '../../services/story-material.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PassageCard } from '../../ui/passage-card.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { library } from '../page-library.ts';
import { PassagePicker } from '../passage-picker.tsx';

export interface StoryPassagesProps {
  story: Story;
  passages: readonly StoryPassage[];
  push: (toast: ToastMessage) => void;
}

/** The passages that a story shows, in their order, each with its source. */
export function StoryPassages({ story, passages, push }: StoryPassagesProps) {
  const [isPicking, setPicking] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const { passageIds: ids, topicId } = story;
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function remove(passageId: string): Promise<void> {
    const before = await library.removeStoryPassage(story.id, passageId);
    const onAction = (): void => void library.placeStoryPassage(story.id, passageId, before).catch(fail);
    push({ id: `passage-${Date.now()}`, text: t('stories.passageRemoved'), action: { label: t('undo'), onAction } });
  }

  function move(passageId: string, step: 1 | -1): void {
    const at = ids.indexOf(passageId);
    const before = step < 0 ? (ids[at - 1] ?? null) : idBehind(ids, ids[at + 1] ?? '');
    if ((step < 0 && at <= 0) || (step > 0 && at >= ids.length - 1)) return;
    setAnnouncement(t('topic.moved', { place: at + step + 1, count: ids.length }));
    library.placeStoryPassage(story.id, passageId, before).catch(fail);
  }

  return (
    <div class="story-passages">
      {passages.length > 0 && (
        <ol class="story-passage-list" aria-label={t('stories.passages')}>
          {passages.map((passage, index) => (
            <li key={passage.id} data-passage={passage.id}>
              <StoryPassageCard
                passage={passage}
                place={index + 1}
                count={passages.length}
                onMove={(step) => move(passage.id, step)}
                onRemove={() => void remove(passage.id).catch(fail)}
                onRestore={(trashId) => void library.restoreTrash(trashId).catch(fail)}
              />
            </li>
          ))}
        </ol>
      )}
      <Button icon="plus" onClick={() => setPicking(true)}>
        {t('stories.addPassage')}
      </Button>
      <p class="th-hidden" role="status">
        {announcement}
      </p>
      {isPicking && (
        <PassagePicker
          known={ids}
          near={
            topicId === null
              ? null
              : {
                  label: t('stories.pickTopic'),
                  noneLabel: t('stories.pickNoneInTopic'),
                  load: () => library.topicPassages(topicId),
                }
          }
          onAdd={(chosen) => library.addStoryPassages(story.id, chosen)}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

interface CardProps {
  passage: StoryPassage;
  place: number;
  count: number;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
  onRestore: (trashId: string) => void;
}

function StoryPassageCard({ passage, place, count, onMove, onRemove, onRestore }: CardProps) {
  const tools = (
    <>
      <IconButton
        size="sm"
        icon="chevron-up"
        label={t('stories.passageUp', { place })}
        disabled={place === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton
        size="sm"
        icon="chevron-down"
        label={t('stories.passageDown', { place })}
        disabled={place === count}
        onClick={() => onMove(1)}
      />
      <IconButton size="sm" icon="close" label={t('stories.passageRemove', { place })} onClick={onRemove} />
    </>
  );
  if (passage.kind === 'gone') {
    const { trashId, title } = passage;
    return (
      <div class="topic-gone">
        <p class="topic-gone-state">
          <Icon name="trash" size="sm" />
          {t(trashId === null ? 'topic.gone' : 'topic.inTrash')}
        </p>
        {title && <p class="topic-gone-title">{title}</p>}
        <div class="page-actions">
          {trashId !== null && (
            <Button size="sm" icon="undo" onClick={() => onRestore(trashId)}>
              {t('topic.restore')}
            </Button>
          )}
          {tools}
        </div>
      </div>
    );
  }
  const { quote, role, articleId } = passage.passage;
  return (
    <PassageCard
      quote={quote}
      role={role}
      roleLabel={roleLabels()[role]}
      note=""
      tags={[]}
      moreLabel={t('passage.more')}
      lessLabel={t('passage.less')}
      meta={
        <span class="topic-source">
          <a href={`${surfaceUrl('reader', { id: articleId })}#${passage.id}`}>
            {citeInStory(passage.source) || t('article.untitled')}
          </a>
          {passage.isBarred && <CirculationBadge circulation={passage.source.circulation} />}
          {passage.isBarred && <span class="story-barred">{t('stories.barredPassage')}</span>}
        </span>
      }
      actions={tools}
    />
  );
}
