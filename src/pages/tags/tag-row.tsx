import { useState } from 'preact/hooks';
import type { TagNode } from '../../core/tags/tag-tree.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

export interface TagRowActs {
  isOpen: (tag: string) => boolean;
  onOpen: (tag: string, isOpen: boolean) => void;
  chosen: ReadonlySet<string>;
  onChoose: (tag: string, isChosen: boolean) => void;
  onRename: (tag: string) => void;
  onNest: (tags: string[]) => void;
  onRemove: (tags: string[]) => void;
  /** The tag that is being dragged, or null. */
  dragged: string | null;
  onDrag: (tag: string | null) => void;
  onDrop: (target: string) => void;
}

/** One tag, with those nested in it below it when it is open. */
export function TagRow({ node, ...acts }: TagRowActs & { node: TagNode }) {
  const { tag, name, own, articles, passages, children } = node;
  const [isOver, setOver] = useState(false);
  const isOpen = acts.isOpen(tag);
  const isChosen = acts.chosen.has(tag);
  const mayDrop = acts.dragged !== null && acts.dragged !== tag && !tag.startsWith(`${acts.dragged}/`);
  return (
    <li>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way; the menu's "Chuyển vào…" is the one for all */}
      <div
        class={classNames('tag-row', isChosen && 'tag-row-chosen', isOver && mayDrop && 'tag-row-over')}
        draggable
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', tag);
          if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
          acts.onDrag(tag);
        }}
        onDragEnd={() => acts.onDrag(null)}
        onDragOver={(event) => {
          if (!mayDrop) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (!mayDrop) return;
          event.preventDefault();
          acts.onDrop(tag);
        }}
      >
        {children.length > 0 ? (
          <IconButton
            size="sm"
            icon={isOpen ? 'chevron-down' : 'chevron-right'}
            label={t(isOpen ? 'tagPage.fold' : 'tagPage.open', { tag })}
            expanded={isOpen}
            onClick={() => acts.onOpen(tag, !isOpen)}
          />
        ) : (
          <span class="tag-row-leaf" />
        )}
        <Checkbox
          label={<VisuallyHidden>{t('tagPage.choose', { tag })}</VisuallyHidden>}
          checked={isChosen}
          onChange={(chosen) => acts.onChoose(tag, chosen)}
        />
        <a class="tag-row-name" href={surfaceUrl('library', { tag })} title={t('tagPage.show')} draggable={false}>
          <Icon name="tag" size="sm" />
          <span>{name}</span>
          <VisuallyHidden>{tag === name ? '' : ` (${tag})`}</VisuallyHidden>
        </a>
        {own === 0 && (
          <span class="tag-row-level" title={t('tagPage.level')}>
            <VisuallyHidden>{t('tagPage.level')}</VisuallyHidden>/
          </span>
        )}
        <span class="tag-row-counts">
          {articles > 0 && <span>{t('tagPage.articles', { count: articles })}</span>}
          {passages > 0 && <span>{t('tagPage.passages', { count: passages })}</span>}
        </span>
        <Menu
          label={t('tagPage.actions', { tag })}
          size="sm"
          items={[
            { id: 'rename', label: t('tagPage.rename'), icon: 'edit', onSelect: () => acts.onRename(tag) },
            { id: 'nest', label: t('tagPage.nest'), icon: 'list', onSelect: () => acts.onNest([tag]) },
            {
              id: 'remove',
              label: t('tagPage.remove'),
              icon: 'trash',
              danger: true,
              divided: true,
              onSelect: () => acts.onRemove([tag]),
            },
          ]}
        />
      </div>
      {isOpen && children.length > 0 && (
        <ul class="tag-children">
          {children.map((child) => (
            <TagRow key={child.tag} node={child} {...acts} />
          ))}
        </ul>
      )}
    </li>
  );
}
