import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { TagChoice } from './library-filter.ts';

export interface TagFilterProps {
  tags: readonly TagChoice[];
  value: string;
  onChange: (tag: string) => void;
}

/** One tag at a time, pressed again to let go. */
export function TagFilter({ tags, value, onChange }: TagFilterProps) {
  if (tags.length === 0) return null;
  return (
    <fieldset class="library-tags">
      <legend class="th-hidden">{t('library.byTag')}</legend>
      <Button size="sm" variant="quiet" pressed={value === ''} onClick={() => onChange('')}>
        {t('library.allTags')}
      </Button>
      {tags.map(({ tag, count }) => (
        <Button
          key={tag}
          size="sm"
          variant="quiet"
          icon="tag"
          pressed={tag === value}
          onClick={() => onChange(tag === value ? '' : tag)}
        >
          {tag} <span class="library-tag-count">{count}</span>
        </Button>
      ))}
    </fieldset>
  );
}
