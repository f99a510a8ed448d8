import { useMemo } from 'preact/hooks';
import type { ReviewCard, ReviewGrade } from '../../core/review/review-card.ts';
import { GRADES, previewDays } from '../../core/review/schedule.ts';
import { t } from '../../i18n/t.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { intervalWords } from './interval-words.ts';

export interface GradeButtonsProps {
  card: ReviewCard;
  onRate: (grade: ReviewGrade) => void;
}

/** The four answers, each with when the passage comes back for it. */
export function GradeButtons({ card, onRate }: GradeButtonsProps) {
  const days = useMemo(() => previewDays(card, Date.now()), [card]);
  return (
    <fieldset class="review-grades">
      <legend>{t('review.rateLabel')}</legend>
      <div class="review-grades-row">
        {GRADES.map((grade) => (
          <button
            key={grade}
            type="button"
            class={`review-grade review-grade-${grade}`}
            data-grade={grade}
            aria-keyshortcuts={String(grade)}
            onClick={() => onRate(grade)}
          >
            <span class="review-grade-name">
              <Kbd>{String(grade)}</Kbd>
              {t(`review.grade.${grade}`)}
            </span>
            <span class="review-grade-when">{intervalWords(days[grade])}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
