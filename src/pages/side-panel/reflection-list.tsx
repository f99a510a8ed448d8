import type { Reflection } from '../../core/model/reflection.ts';
import { formatDay } from '../../core/text/dates.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReflectionSummary } from '../../ui/reflection-summary.tsx';

export interface ReflectionListProps {
  /** Without the one that is being written. */
  reflections: readonly Reflection[];
  tabIndex?: number | undefined;
  onEdit: (reflection: Reflection) => void;
  onRemove: (id: string) => void;
}

/** Reflections on one passage or on the whole article, oldest first. */
export function ReflectionList({ reflections, tabIndex, onEdit, onRemove }: ReflectionListProps) {
  if (reflections.length === 0) return null;
  return (
    <div class="panel-reflections">
      {reflections.map((reflection) => (
        <ReflectionSummary
          key={reflection.id}
          reflection={reflection}
          labels={reflectionLabels()}
          dueText={reflection.dueOn === null ? '' : formatDay(reflection.dueOn, getLocale())}
          actions={
            <>
              <IconButton
                size="sm"
                icon="edit"
                label={t('panel.reflect.edit')}
                tabIndex={tabIndex}
                onClick={() => onEdit(reflection)}
              />
              <IconButton
                size="sm"
                icon="trash"
                label={t('reflection.remove')}
                tabIndex={tabIndex}
                onClick={() => onRemove(reflection.id)}
              />
            </>
          }
        />
      ))}
    </div>
  );
}
