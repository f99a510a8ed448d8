import type { Sort, SortName } from '../../core/shelf/shelf-order.ts';
import { type MessageKey, t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';

export interface TableHeadProps {
  sort: Sort;
  onSort: (by: SortName) => void;
}

const COLUMNS: readonly { id: string; label: MessageKey; by?: SortName }[] = [
  { id: 'title', label: 'library.column.title', by: 'title' },
  { id: 'site', label: 'facet.site' },
  { id: 'day', label: 'library.column.published', by: 'published' },
  { id: 'day table-saved', label: 'library.column.saved', by: 'saved' },
  { id: 'read', label: 'library.column.read', by: 'read' },
  { id: 'count', label: 'library.column.passages' },
];

/** Names of the columns; those by which the list can be sorted are pressed for it. */
export function TableHead({ sort, onSort }: TableHeadProps) {
  return (
    <thead class="table-head">
      <tr class="table-row" aria-rowindex={1}>
        <th scope="col" class="table-check">
          <span class="th-hidden">{t('library.column.choose')}</span>
        </th>
        {COLUMNS.map(({ id, label, by }) => {
          const isSorted = by !== undefined && by === sort.by;
          return (
            <th
              key={id}
              scope="col"
              class={`table-${id}`}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            >
              {by === undefined ? (
                <span>{t(label)}</span>
              ) : (
                <button type="button" class="table-sort" onClick={() => onSort(by)}>
                  {t(label)}
                  {isSorted && <Icon name={sort.isDescending ? 'chevron-down' : 'chevron-up'} size="sm" />}
                </button>
              )}
            </th>
          );
        })}
        <th scope="col" class="table-acts">
          <span class="th-hidden">{t('library.column.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
