import type { Reflection } from '../../core/model/reflection.ts';
import { studyDay } from '../../core/review/study-day.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReflectionSummary } from '../../ui/reflection-summary.tsx';

export interface CardReflectionsProps {
  reflections: readonly Reflection[];
  onEdit: (id: string) => void;
}

/** What the reader's practice says to the passage. */
export function CardReflections({ reflections, onEdit }: CardReflectionsProps) {
  if (reflections.length === 0) return null;
  return (
    <section class="review-reflections" aria-label={t('review.reflections')}>
      {reflections.map((reflection) => (
        <ReflectionSummary
          key={reflection.id}
          reflection={reflection}
          labels={reflectionLabels()}
          today={studyDay(Date.now()).iso}
          actions={
            <IconButton
              size="sm"
              icon="edit"
              label={t('review.editReflection')}
              onClick={() => onEdit(reflection.id)}
            />
          }
        />
      ))}
    </section>
  );
}
