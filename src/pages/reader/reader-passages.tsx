import type { Mark } from '../../annotator/marks.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { PassageCard } from '../../ui/passage-card.tsx';
import { PlaceReflections } from '../reflections/place-reflections.tsx';

export interface ReaderPassagesProps {
  marks: readonly Mark[];
  activeId: string | null;
  /** All of the article. */
  reflections: readonly Reflection[];
  onRemoveReflection: (id: string) => void;
  onReveal: (id: string) => void;
  onAddToTopic: (passage: Passage) => void;
  /** Ids of those in review. */
  reviewed: ReadonlySet<string>;
  onReview: (passage: Passage, isWanted: boolean) => void;
  /** No text is saved that they could stand in. */
  hasCopy: boolean;
  /** Null where the article has no live page. */
  onOriginal: ((passage: Passage) => void) | null;
}

/** Passages below the text, in its order. One that is not in the saved copy is listed all the same. */
export function ReaderPassages(props: ReaderPassagesProps) {
  const { marks, activeId, reflections, onRemoveReflection, onReveal, onAddToTopic, reviewed, onReview } = props;
  const { hasCopy, onOriginal } = props;
  const labels = roleLabels();
  const lost = hasCopy ? marks.filter(({ state }) => state === 'lost').length : 0;
  return (
    <section class="reader-passages" aria-labelledby="reader-passages-title">
      <h2 class="reader-passages-title" id="reader-passages-title">
        {marks.length > 0 ? t('passage.count', { count: marks.length }) : t('reader.noPassages')}
      </h2>
      {marks.length === 0 && hasCopy && <p class="reader-hint">{t('panel.emptyText')}</p>}
      {lost > 0 && <p class="reader-hint">{t('reader.lost', { count: lost })}</p>}
      <ol class="reader-passages-list">
        {marks.map(({ passage, state }) => (
          <li key={passage.id}>
            <PassageCard
              quote={passage.quote}
              role={passage.role}
              roleLabel={labels[passage.role]}
              note={passage.note}
              tags={passage.tags}
              tone={state === 'lost' && !hasCopy ? undefined : state}
              active={passage.id === activeId}
              stateLabel={
                state === 'changed'
                  ? t('state.changed')
                  : state === 'lost' && hasCopy
                    ? t('reader.notInCopy')
                    : undefined
              }
              onActivate={state === 'lost' ? undefined : () => onReveal(passage.id)}
              moreLabel={t('passage.more')}
              lessLabel={t('passage.less')}
              aside={
                <>
                  <IconButton
                    size="sm"
                    icon="cards"
                    label={t(reviewed.has(passage.id) ? 'review.leave' : 'review.take')}
                    pressed={reviewed.has(passage.id)}
                    onClick={() => onReview(passage, !reviewed.has(passage.id))}
                  />
                  <IconButton size="sm" icon="list" label={t('addTo.open')} onClick={() => onAddToTopic(passage)} />
                  {onOriginal && (
                    <IconButton
                      size="sm"
                      icon="external"
                      label={t('passage.openLive')}
                      onClick={() => onOriginal(passage)}
                    />
                  )}
                </>
              }
            >
              <PlaceReflections
                place={{ articleId: passage.articleId, passageId: passage.id }}
                about={passage.quote}
                reflections={reflections}
                onRemove={onRemoveReflection}
              />
            </PassageCard>
          </li>
        ))}
      </ol>
    </section>
  );
}
