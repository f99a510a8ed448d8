import type { Ref } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import type { Sort, SortName } from '../../core/shelf/shelf-order.ts';
import type { Layout } from '../../core/shelf/shelf-view.ts';
import { t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { ArticleRow } from './article-row.tsx';
import type { RowActs } from './row-acts.tsx';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useArticles } from './use-articles.ts';

/** Usual heights, pixels: of a card with two lines of title, and of a line. */
const EXPECTED = { list: 158, compact: 45 };

export interface ShelfListProps {
  items: readonly ShelfRow[];
  layout: Layout;
  sort: Sort;
  onSort: (by: SortName) => void;
  chosen: ReadonlySet<string>;
  acts: RowActs;
  /** Index of the row that the keyboard is at. */
  cursor: number | null;
  /** Another one after each change of the library. */
  version: number;
  covered: number;
  handle: Ref<VirtualListHandle>;
}

/** The articles, as cards or as lines of a table. */
export function ShelfList({
  items,
  layout,
  sort,
  onSort,
  chosen,
  acts,
  cursor,
  version,
  covered,
  handle,
}: ShelfListProps) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const onRange = useCallback(
    (first: number, last: number) =>
      setRange((now) => (now.first === first && now.last === last ? now : { first, last })),
    [],
  );
  const wanted = layout === 'list' ? items.slice(range.first, range.last) : [];
  const articles = useArticles(
    wanted.map(({ id }) => id),
    version,
  );
  const keyAt = useCallback((index: number) => items[index]?.id ?? '', [items]);
  const shared = { count: items.length, keyAt, expected: EXPECTED[layout], pinned: cursor, covered, onRange, handle };

  if (layout === 'compact') {
    return (
      <table
        class={classNames('shelf-table', sort.by === 'saved' && 'shelf-table-saved')}
        aria-label={t('library.heading')}
        aria-rowcount={items.length + 1}
      >
        <TableHead sort={sort} onSort={onSort} />
        <tbody>
          <VirtualList
            {...shared}
            key="compact"
            element="tr"
            render={(index) => {
              const item = items[index] as ShelfRow;
              return (
                <tr
                  key={item.id}
                  data-row={index}
                  data-id={item.id}
                  class={classNames('table-row', chosen.has(item.id) && 'table-row-chosen')}
                  aria-rowindex={index + 2}
                >
                  <TableRow item={item} isChosen={chosen.has(item.id)} acts={acts} />
                </tr>
              );
            }}
          />
        </tbody>
      </table>
    );
  }
  return (
    <ul class="shelf-list" aria-label={t('library.heading')}>
      <VirtualList
        {...shared}
        key="list"
        element="li"
        render={(index) => {
          const item = items[index] as ShelfRow;
          return (
            <li key={item.id} data-row={index} data-id={item.id} aria-setsize={items.length} aria-posinset={index + 1}>
              <ArticleRow item={item} article={articles.get(item.id)} isChosen={chosen.has(item.id)} acts={acts} />
            </li>
          );
        }}
      />
    </ul>
  );
}
