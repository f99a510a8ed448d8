import type { Reflection } from '../core/model/reflection.ts';
import { localDay } from '../core/text/local-day.ts';
import { reflectionLabels } from '../i18n/reflection-labels.ts';
import { t } from '../i18n/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ReflectionSummary } from '../ui/reflection-summary.tsx';

export interface ReflectionListProps {
  reflections: readonly Reflection[];
  tabIndex?: number | undefined;
  onEdit: (reflection: Reflection) => void;
  onRemove: (id: string) => void;
}

/** Reflections on one passage or article, each with its own two buttons. */
export function ReflectionList({ reflections, tabIndex, onEdit, onRemove }: ReflectionListProps) {
  const shared = { size: 'sm', tabIndex } as const;
  return (
    <>
      {reflections.map((reflection) => (
        <ReflectionSummary
          key={reflection.id}
          reflection={reflection}
          labels={reflectionLabels()}
          today={localDay(Date.now())}
          actions={
            <>
              <IconButton {...shared} icon="edit" label={t('reflection.edit')} onClick={() => onEdit(reflection)} />
              <IconButton
                {...shared}
                icon="trash"
                label={t('reflection.remove')}
                onClick={() => onRemove(reflection.id)}
              />
            </>
          }
        />
      ))}
    </>
  );
}
