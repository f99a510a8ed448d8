import { SORTS, type Sort } from '../../core/shelf/shelf-order.ts';
import { t } from '../../i18n/t.ts';
import { Select } from '../../ui/select.tsx';

export interface SortControlProps {
  sort: Sort;
  onSort: (sort: Sort) => void;
}

const CHOICES = SORTS.flatMap((by) => [
  { by, isDescending: by !== 'title' },
  { by, isDescending: by === 'title' },
]);

function nameOf({ by, isDescending }: Sort): `${Sort['by']}.${'down' | 'up'}` {
  return `${by}.${isDescending ? 'down' : 'up'}`;
}

export function SortControl({ sort, onSort }: SortControlProps) {
  return (
    <Select
      label={t('library.sort')}
      hideLabel
      value={nameOf(sort)}
      options={CHOICES.map((choice) => ({ value: nameOf(choice), label: t(`sort.${nameOf(choice)}`) }))}
      onChange={(name) => {
        const choice = CHOICES.find((one) => nameOf(one) === name);
        if (choice) onSort(choice);
      }}
    />
  );
}
