import { t } from '../../i18n/t.ts';

const MOST_STEPS = 20;

/** How far the day is: "2/5", and a step for each. */
export function SessionProgress({ done, total }: { done: number; total: number }) {
  return (
    <div
      class="review-progress"
      role="progressbar"
      aria-label={t('review.progressLabel', { done, total })}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span class="review-progress-words">{t('review.progress', { done, total })}</span>
      {total <= MOST_STEPS ? (
        <span class="review-steps">
          {Array.from({ length: total }, (_, index) => (
            <span key={index} class={index < done ? 'review-step review-step-done' : 'review-step'} />
          ))}
        </span>
      ) : (
        <span class="review-track">
          <span class="review-track-done" style={{ inlineSize: `${(100 * done) / total}%` }} />
        </span>
      )}
    </div>
  );
}
