import { useEffect, useId, useRef } from 'preact/hooks';
import { dayStart, daysBetween } from '../../core/review/study-day.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { ReviewItem } from '../../services/review-queue.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CardMenu, readerUrl } from './card-menu.tsx';
import { CardReflections } from './card-reflections.tsx';
import { AskStep, type CommitmentStep, DropStep, LaterStep } from './commitment-steps.tsx';
import type { GivenAnswer } from './use-session.ts';

export interface CommitmentCardProps {
  item: Extract<ReviewItem, { kind: 'commitment' }>;
  /** `YYYY-MM-DD`. */
  today: string;
  step: CommitmentStep;
  onStep: (step: CommitmentStep) => void;
  onAnswer: (given: GivenAnswer) => void;
  onPutOff: () => void;
  onReflect: (reflectionId: string | null) => void;
}

/** An action that was promised by a day that has come: how far is it? */
export function CommitmentCard({ item, today, step, onStep, onAnswer, onPutOff, onReflect }: CommitmentCardProps) {
  const { reflection, passage, article } = item;
  const titleId = useId();
  const holder = useRef<HTMLElement>(null);
  const late = reflection.dueOn === null ? 0 : daysBetween(dayStart(reflection.dueOn), dayStart(today));
  const day = reflection.dueOn === null ? '' : formatDay(reflection.dueOn, getLocale());

  useEffect(() => {
    holder.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article ref={holder} class="review-card review-commitment" aria-labelledby={titleId} tabIndex={-1}>
      <div class="review-card-body">
        <header class="review-card-head">
          <Badge icon={reflection.scope === 'self' ? 'person' : 'people'} tone="info">
            {t(`reflection.scope.${reflection.scope}`)}
          </Badge>
          <CardMenu articleId={article.id} passageId={passage?.id ?? null} onPutOff={onPutOff} onReflect={onReflect} />
        </header>
        <h2 class="review-question" id={titleId}>
          {t('review.commitment.ask')}
        </h2>
        <p class="review-action">{reflection.action.trim()}</p>
        {day && (
          <p class="review-due">
            <Icon name="calendar" size="sm" />
            {late > 0 ? t('review.commitment.overdue', { day, count: late }) : t('review.commitment.due', { day })}
          </p>
        )}
        <p class="review-place">
          <a href={readerUrl(article.id, passage?.id ?? null)}>{article.title || t('article.untitled')}</a>
          {passage && <span class="review-from">“{passage.quote}”</span>}
        </p>
        <CardReflections reflections={[reflection].filter(hasMore)} onEdit={onReflect} />
        <footer class="review-card-foot">
          {step === 'ask' && <AskStep onStep={onStep} onDone={() => onAnswer({ answer: 'done' })} />}
          {step === 'later' && (
            <LaterStep
              today={today}
              onBack={() => onStep('ask')}
              onSave={(askOn, dueOn) => onAnswer({ answer: 'in-progress', askOn, dueOn })}
            />
          )}
          {step === 'drop' && (
            <DropStep onBack={() => onStep('ask')} onSave={(reason) => onAnswer({ answer: 'dropped', reason })} />
          )}
        </footer>
      </div>
    </article>
  );
}

/** Whether it says more than its action. */
function hasMore({ evidence, shortcoming, cause }: { evidence: string; shortcoming: string; cause: string }): boolean {
  return [evidence, shortcoming, cause].some((text) => text.trim() !== '');
}
