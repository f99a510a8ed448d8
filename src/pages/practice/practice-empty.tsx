import type { PracticePart } from '../../core/practice/practice-filter.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

export interface PracticeEmptyProps {
  part: PracticePart;
  /** Of all there are. */
  total: number;
  isFiltered: boolean;
  onShowAll: () => void;
  onPart: (part: PracticePart) => void;
}

/** Why nothing is listed, and what leads on. */
export function PracticeEmpty({ part, total, isFiltered, onShowAll, onPart }: PracticeEmptyProps) {
  if (total === 0) {
    return (
      <EmptyState
        drawing="page"
        title={t('practice.emptyTitle')}
        action={
          <Button variant="primary" icon="books" onClick={() => location.assign(surfaceUrl('library'))}>
            {t('popup.library')}
          </Button>
        }
      >
        {t('practice.emptyText')}
      </EmptyState>
    );
  }
  if (isFiltered) {
    return (
      <EmptyState
        drawing="search"
        title={t('practice.nothingTitle')}
        action={<Button onClick={onShowAll}>{t('practice.showAll')}</Button>}
      >
        {t('practice.nothingText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      drawing="page"
      title={t('practice.noPromiseTitle')}
      action={
        part === 'commitments' && (
          <Button variant="primary" onClick={() => onPart('all')}>
            {t('practice.toAll', { count: total })}
          </Button>
        )
      }
    >
      {t('practice.noPromiseText')}
    </EmptyState>
  );
}
