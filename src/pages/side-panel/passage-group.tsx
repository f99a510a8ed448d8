import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { OutlineGroup } from '../../core/passages/group-by-outline.ts';
import { headingName, shortHeadingName } from '../../core/passages/heading-name.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import type { PlacedPassage } from './panel-state.ts';

export interface PassageGroupProps {
  group: OutlineGroup<PlacedPassage>;
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
  children: ComponentChildren;
}

/** The passages below one heading of the article. The heading stays in sight while they are scrolled through. */
export function PassageGroup({ group, isFolded, onFold, children }: PassageGroupProps) {
  const id = useId();
  const { kind, path, items } = group;
  if (kind === 'whole') return <ol class="panel-passages">{children}</ol>;
  const outer = path.slice(0, -1);
  const inner = path.at(-1);
  return (
    <section class="panel-group" aria-labelledby={`${id}-title`}>
      <h2 class="panel-group-head">
        <button
          type="button"
          class="panel-group-toggle"
          aria-expanded={!isFolded}
          aria-controls={`${id}-list`}
          onClick={() => onFold(!isFolded)}
        >
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size="sm" />
          <span class="panel-group-words" id={`${id}-title`}>
            {outer.length > 0 && (
              <span class="panel-group-way">
                {outer.map(shortHeadingName).join(' › ')}
                <span class="th-hidden"> › </span>
              </span>
            )}
            <span class="panel-group-name">{inner ? headingName(inner) : t(`panel.group.${kind as 'lead'}`)}</span>
          </span>
          <span class="panel-group-count">
            <span aria-hidden="true">{items.length}</span>
            <span class="th-hidden">{t('passage.count', { count: items.length })}</span>
          </span>
        </button>
      </h2>
      <ol class="panel-passages" id={`${id}-list`} hidden={isFolded}>
        {!isFolded && children}
      </ol>
    </section>
  );
}
