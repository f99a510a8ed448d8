import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { choosePrompt, type Prompt } from '../../core/review/choose-prompt.ts';
import type { ReviewGrade } from '../../core/review/review-card.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import type { ReviewItem } from '../../services/review-queue.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { RoleStripe } from '../../ui/role-line.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { CardMenu } from './card-menu.tsx';
import { CardPlace } from './card-place.tsx';
import { CardReflections } from './card-reflections.tsx';
import { ClozeText } from './cloze-text.tsx';
import { GradeButtons } from './grade-buttons.tsx';

export interface RecallCardProps {
  item: Extract<ReviewItem, { kind: 'passage' }>;
  isShown: boolean;
  /** The reader's own words of this look, not stored. */
  recall: string;
  onShow: () => void;
  onRecall: (words: string) => void;
  onAddToNote: () => void;
  onRate: (grade: ReviewGrade) => void;
  onSuspend: () => void;
  onPutOff: () => void;
  /** Null for a new one. */
  onReflect: (reflectionId: string | null) => void;
}

const MOST_WORDS = 4000;

/** A passage to be recalled: what is asked, then the passage with all that was made of it. */
export function RecallCard(props: RecallCardProps) {
  const { item, isShown, recall, onShow, onRecall, onAddToNote, onRate, onReflect } = props;
  const { passage, card, article, reflections } = item;
  const prompt = useMemo<Prompt>(() => choosePrompt(passage, card.reps), [passage.quote, passage.role, card.reps]);
  const titleId = useId();
  const holder = useRef<HTMLElement>(null);
  const isGist = prompt.kind === 'gist';

  // The keys of the session begin here, and a screen reader reads the card from its head.
  useEffect(() => {
    holder.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article
      ref={holder}
      class={`review-card th-role-${passage.role}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-prompt={prompt.kind}
    >
      <RoleStripe role={passage.role} />
      <div class="review-card-body">
        <header class="review-card-head">
          <RoleBadge role={passage.role} label={roleLabels()[passage.role]} />
          <CardMenu {...props} articleId={article.id} passageId={passage.id} />
        </header>
        <h2 class="review-question" id={titleId}>
          {t(`review.prompt.${prompt.kind}`)}
        </h2>
        <CardPlace
          article={article}
          passageId={passage.id}
          hidden={prompt.kind === 'cloze' && !isShown ? prompt.answer : null}
        />
        {isGist && !isShown ? (
          <>
            {passage.note && <LightMarkdown class="review-note" text={passage.note} />}
            <p class="review-hint">{t('review.gistHint')}</p>
            <TextArea
              label={t('review.recall')}
              hint={t('review.recallHint')}
              value={recall}
              rows={3}
              maxLength={MOST_WORDS}
              onInput={onRecall}
              onSubmit={onShow}
            />
          </>
        ) : (
          <blockquote class="review-quote">
            {prompt.kind === 'cloze' ? <ClozeText parts={prompt.parts} isShown={isShown} /> : passage.quote}
          </blockquote>
        )}
        {isShown && (
          <>
            {recall.trim() !== '' && (
              <section class="review-recalled" aria-label={t('review.yourWords')}>
                <h3>{t('review.yourWords')}</h3>
                <p>{recall.trim()}</p>
                <Button size="sm" icon="note" onClick={onAddToNote}>
                  {t('review.addToNote')}
                </Button>
              </section>
            )}
            {passage.note && <LightMarkdown class="review-note" text={passage.note} />}
            <CardReflections reflections={reflections} onEdit={onReflect} />
          </>
        )}
        <footer class="review-card-foot">
          {isShown ? (
            <GradeButtons card={card} onRate={onRate} />
          ) : (
            <Button variant="primary" size="lg" onClick={onShow}>
              {t('review.show')} <Kbd>Space</Kbd>
            </Button>
          )}
        </footer>
      </div>
    </article>
  );
}
