import { useState } from 'preact/hooks';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import { t } from '../../i18n/t.ts';
import type { TagChange } from '../../services/tag-articles.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { useTagSuggestions } from '../use-tag-suggestions.ts';
import { titleOrder } from './load-catalogue.ts';

export interface TagDialogProps {
  /** The articles it is about. */
  items: readonly ShelfRow[];
  onDone: (change: TagChange) => void;
  onClose: () => void;
}

/** More tags to take off than this are found by typing, not by looking. */
const SHOWN = 40;

/** Puts tags on articles, and takes others off. */
export function TagDialog({ items, onDone, onClose }: TagDialogProps) {
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const { suggestions, onQuery } = useTagSuggestions(null);
  const counts = tagCounts(items);
  const isChanged = add.length > 0 || remove.length > 0;
  const toggle = (tag: string): void =>
    setRemove(remove.includes(tag) ? remove.filter((one) => one !== tag) : [...remove, tag]);
  const save = (): void => {
    if (isChanged) onDone({ add, remove });
    onClose();
  };
  return (
    <Dialog
      open
      keep
      title={t('library.retagTitle', { count: items.length })}
      onClose={onClose}
      closeLabel={t('close')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onClick={save} disabledReason={isChanged ? undefined : t('library.retagNothing')}>
            {t('library.retagSave')}
          </Button>
        </>
      }
    >
      <div class="tag-dialog">
        <TagInput
          label={t('library.addTags')}
          placeholder={t('tags.placeholder')}
          tags={add}
          onChange={setAdd}
          suggestions={suggestions}
          onQuery={onQuery}
          suggestionsLabel={t('tags.suggestions')}
          removeLabel={(tag) => t('tags.remove', { tag })}
          autoFocus
        />
        {counts.length > 0 && (
          <fieldset class="tag-dialog-remove">
            <legend class="th-field-label">{t('library.removeTags')}</legend>
            <div class="tag-dialog-tags">
              {counts.slice(0, SHOWN).map(({ tag, count }) => (
                <label key={tag} class="tag-dialog-tag">
                  <input
                    class="th-toggle th-checkbox"
                    type="checkbox"
                    checked={remove.includes(tag)}
                    onChange={() => toggle(tag)}
                  />
                  <span class="tag-dialog-name">{tag}</span>
                  {items.length > 1 && <span class="tag-dialog-count">{count}</span>}
                </label>
              ))}
            </div>
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}

/** Tags that at least one of the articles has itself, most frequent first. */
function tagCounts(items: readonly ShelfRow[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const collate = titleOrder();
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || collate(a.tag, b.tag));
}
