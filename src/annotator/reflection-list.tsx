import type { Reflection } from '../core/model/reflection.ts';
import { formatDay } from '../core/text/dates.ts';
import { reflectionLabels } from '../i18n/reflection-labels.ts';
import { getLocale, t } from '../i18n/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ReflectionSummary } from '../ui/reflection-summary.tsx';

export interface ReflectionListProps {
  reflections: readonly Reflection[];
  onEdit: (reflection: Reflection) => void;
  onRemove: (reflection: Reflection) => void;
}

/** A passage's reflections under it, each with its own two buttons. */
export function ReflectionList({ reflections, onEdit, onRemove }: ReflectionListProps) {
  const labels = reflectionLabels();
  return (
    <>
      {reflections.map((reflection) => (
        <ReflectionSummary
          key={reflection.id}
          reflection={reflection}
          labels={labels}
          dueText={reflection.dueOn ? formatDay(reflection.dueOn, getLocale()) : ''}
          actions={
            <>
              <IconButton size="sm" icon="edit" label={t('reflection.edit')} onClick={() => onEdit(reflection)} />
              <IconButton size="sm" icon="trash" label={t('reflection.remove')} onClick={() => onRemove(reflection)} />
            </>
          }
        />
      ))}
    </>
  );
}
