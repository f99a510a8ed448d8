import type { Sort } from '../../core/shelf/shelf-order.ts';
import type { Layout } from '../../core/shelf/shelf-view.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { SortControl } from './sort-control.tsx';

export interface LibraryToolsProps {
  shown: number;
  total: number;
  chosen: number;
  filters: number;
  sort: Sort;
  layout: Layout;
  onChooseAll: (isChosen: boolean) => void;
  onFilters: () => void;
  onSort: (sort: Sort) => void;
  onLayout: (layout: Layout) => void;
}

/** How many are shown, in which order and how. */
export function LibraryTools(props: LibraryToolsProps) {
  const { shown, total, chosen, filters, sort, layout, onChooseAll, onFilters, onSort, onLayout } = props;
  const number = (count: number): string => count.toLocaleString(getLocale());
  return (
    <div class="library-tools">
      <Checkbox
        label={
          chosen > 0
            ? t('library.chosen', { count: number(chosen) })
            : t('library.shown', { shown: number(shown), count: number(total) })
        }
        checked={chosen > 0 && chosen === shown}
        mixed={chosen > 0 && chosen < shown}
        onChange={onChooseAll}
      />
      <div class="library-tools-look">
        <span class="library-filter-button">
          <Button icon="filter" hasPopup="dialog" onClick={onFilters}>
            {filters > 0 ? t('library.filterCount', { count: filters }) : t('library.filter')}
          </Button>
        </span>
        <SortControl sort={sort} onSort={onSort} />
        <SegmentedControl
          label={t('library.layout')}
          value={layout}
          iconsOnly
          options={[
            { value: 'list', label: t('library.layout.list'), icon: 'cards' },
            { value: 'compact', label: t('library.layout.compact'), icon: 'list' },
          ]}
          onChange={onLayout}
        />
      </div>
    </div>
  );
}
