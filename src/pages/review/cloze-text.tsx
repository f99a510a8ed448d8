import type { ClozePart } from '../../core/review/cloze.ts';
import { t } from '../../i18n/t.ts';

/** A text with its blanks, or with what stands in them. */
export function ClozeText({ parts, isShown }: { parts: readonly ClozePart[]; isShown: boolean }) {
  return (
    <>
      {parts.map(({ text, isBlank }, index) => {
        if (!isBlank) return text;
        if (isShown)
          return (
            <mark key={index} class="review-answer">
              {text}
            </mark>
          );
        return (
          <span key={index} class="review-blank">
            <span class="th-hidden">{` ${t('review.blank')} `}</span>
          </span>
        );
      })}
    </>
  );
}
