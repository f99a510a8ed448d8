import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ArticleListItem } from '../../services/articles.ts';
import { ArticleCard } from '../../ui/article-card.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { articleDetails } from '../format.ts';

export interface ArticleItemProps {
  item: ArticleListItem;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onTag: (tag: string) => void;
  onCorrect: () => void;
  onExport: () => void;
  onRemove: () => void;
}

export function ArticleItem({ item, isChosen, onChoose, onTag, onCorrect, onExport, onRemove }: ArticleItemProps) {
  const { article, passageCount } = item;
  const isBarred = article.circulation !== null;
  const title = article.title || t('article.untitled');
  return (
    <ArticleCard
      title={title}
      kind={article.kind === 'document' ? 'document' : 'news'}
      kindLabel={t(`article.kind.${article.kind}`)}
      headingLevel={2}
      href={surfaceUrl('reader', { id: article.id })}
      details={articleDetails(article)}
      badges={isBarred ? <CirculationBadge circulation={article.circulation} /> : undefined}
      passagesLabel={passageCount > 0 ? t('passage.count', { count: passageCount }) : undefined}
      excerpt={article.note || article.lead}
      tags={article.tags}
      onTag={onTag}
      selected={isChosen}
      lead={
        <Checkbox
          label={<VisuallyHidden>{t('library.choose', { title })}</VisuallyHidden>}
          checked={isChosen}
          onChange={onChoose}
        />
      }
      actions={
        <Menu
          label={t('library.actions', { title })}
          items={[
            { id: 'correct', label: t('correct.heading'), icon: 'edit', onSelect: onCorrect },
            {
              id: 'export',
              label: t('export.one'),
              icon: 'download',
              disabled: isBarred,
              hint: isBarred ? t('circulation.barred') : undefined,
              onSelect: onExport,
            },
            { id: 'remove', label: t('popup.remove'), icon: 'trash', danger: true, divided: true, onSelect: onRemove },
          ]}
        />
      }
    />
  );
}
