import { lookAlikeTags } from '../../core/tags/look-alike-tags.ts';
import type { CountedTag } from '../../core/tags/tag-tree.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TagList } from '../../ui/tag.tsx';

/** Name under which a group is remembered as one that only looks alike. */
export function groupName(tags: readonly string[]): string {
  return [...tags].sort().join('\n');
}

/** Groups that may be one tag, without those that their owner keeps apart. Two and two: one hint a decision. */
export function alikeGroups(counted: readonly CountedTag[], apart: ReadonlySet<string>): string[][] {
  const used = counted.filter(({ own }) => own > 0).map(({ tag }) => tag);
  return lookAlikeTags(used).filter((group) => !apart.has(groupName(group)));
}

export interface AlikeSectionProps {
  groups: readonly (readonly string[])[];
  onMerge: (tags: string[]) => void;
  onApart: (tags: readonly string[]) => void;
}

/** Tags that may be the same, for their owner to look at: nothing is merged by itself. */
export function AlikeSection({ groups, onMerge, onApart }: AlikeSectionProps) {
  if (groups.length === 0) return null;
  return (
    <section class="tag-part" aria-labelledby="tags-alike">
      <h2 id="tags-alike">{t('tagPage.alike')}</h2>
      <p class="page-lead">{t('tagPage.alikeHint')}</p>
      <ul class="tag-groups">
        {groups.map((group) => (
          <li key={groupName(group)} class="tag-group">
            <TagList tags={group} />
            <span class="page-actions">
              <Button size="sm" onClick={() => onMerge([...group])}>
                {t('tagPage.alikeMerge')}
              </Button>
              <Button size="sm" variant="quiet" onClick={() => onApart(group)}>
                {t('tagPage.alikeApart')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
