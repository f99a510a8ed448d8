import type { Ref } from 'preact';
import { useCallback } from 'preact/hooks';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import type { PracticePart } from '../../core/practice/practice-filter.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { ReflectionEditor } from '../reflections/reflection-editor.tsx';
import { groupName } from './practice-names.ts';
import { PracticeRow, type RowActs } from './practice-row.tsx';
import type { PracticeItem } from './use-practice-items.ts';

/** Usual height of a row, pixels. */
const EXPECTED = 250;

export interface PracticeListProps {
  items: readonly PracticeItem[];
  part: PracticePart;
  today: string;
  acts: RowActs;
  /** Id of the reflection that is written in its form. */
  editing: string | null;
  /** All that are known: a form follows what is stored of its own. */
  entries: readonly PracticeEntry[];
  /** Index of the row that the keyboard is at. */
  cursor: number | null;
  covered: number;
  handle: Ref<VirtualListHandle>;
  onFold: (key: string, isFolded: boolean) => void;
  onClose: () => void;
}

/** Reflections below the names of their groups, those in sight drawn. */
export function PracticeList(props: PracticeListProps) {
  const { items, part, today, acts, editing, entries, cursor, covered, handle, onFold, onClose } = props;
  const keyAt = useCallback((index: number) => items[index]?.id ?? '', [items]);
  const edited = editing === null ? -1 : items.findIndex(({ id }) => id === editing);
  return (
    <ul class="practice-list" aria-label={t('practice.heading')}>
      <VirtualList
        count={items.length}
        keyAt={keyAt}
        element="li"
        expected={EXPECTED}
        pinned={edited < 0 ? cursor : edited}
        covered={covered}
        handle={handle}
        render={(index) => {
          const item = items[index] as PracticeItem;
          const shared = { 'data-row': index, 'data-id': item.id };
          if (item.kind === 'group') {
            return (
              <li key={item.id} {...shared} class="practice-group">
                <h2>
                  <button
                    type="button"
                    class="practice-focus practice-fold"
                    aria-expanded={!item.isFolded}
                    onClick={() => onFold(item.id, !item.isFolded)}
                  >
                    <Icon name={item.isFolded ? 'chevron-right' : 'chevron-down'} size="sm" />
                    {groupName(item.id)}
                    <span class="practice-count">{item.count}</span>
                  </button>
                </h2>
              </li>
            );
          }
          const { reflection, article, passage } = item.entry;
          return (
            <li key={item.id} {...shared} class="practice-item">
              {item.id === editing ? (
                <ReflectionEditor
                  place={reflection}
                  about={passage?.quote ?? (article.title || t('article.untitled'))}
                  reflection={reflection}
                  known={entries.flatMap((one) => (one.reflection.id === editing ? [one.reflection] : []))}
                  onRemove={() => acts.remove(reflection)}
                  onClose={onClose}
                />
              ) : (
                <PracticeRow entry={item.entry} part={part} today={today} acts={acts} />
              )}
            </li>
          );
        }}
      />
    </ul>
  );
}
