import type { Article } from '../../core/model/article.ts';
import { lacksCopy } from '../../core/model/lacks-copy.ts';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { ArticleCard } from '../../ui/article-card.tsx';
import { Menu } from '../../ui/menu.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { CopyBadge } from '../copy-badge.tsx';
import { articleDetails } from '../format.ts';
import { type RowActs, rowMenu } from './row-acts.tsx';
import { RowCheckbox } from './row-checkbox.tsx';
import { readLabel, shelfDetails } from './row-details.ts';

export interface ArticleRowProps {
  item: ShelfRow;
  /** Undefined until it is read: the row of the shelf says most of it. */
  article: Article | undefined;
  isChosen: boolean;
  acts: RowActs;
}

/** One article as a card: its facts, its note or lead, its tags. */
export function ArticleRow({ item, article, isChosen, acts }: ArticleRowProps) {
  const title = item.title || t('article.untitled');
  const { passageCount, circulation } = item;
  const isBare = article !== undefined && lacksCopy(article);
  const details = article ? articleDetails(article) : shelfDetails(item);
  return (
    <ArticleCard
      title={title}
      kind={item.kind === 'document' ? 'document' : 'news'}
      kindLabel={t(`article.kind.${item.kind}`)}
      headingLevel={2}
      href={surfaceUrl('reader', { id: item.id })}
      details={[...details, readLabel(item)]}
      badges={
        circulation || isBare ? (
          <>
            <CirculationBadge circulation={circulation} />
            {isBare && <CopyBadge />}
          </>
        ) : undefined
      }
      passagesLabel={passageCount > 0 ? t('passage.count', { count: passageCount }) : undefined}
      excerpt={article ? article.note || article.lead : undefined}
      tags={item.tags}
      onTag={acts.showTag}
      selected={isChosen}
      lead={<RowCheckbox title={title} checked={isChosen} onChoose={(isRange) => acts.choose(item.id, isRange)} />}
      actions={<Menu label={t('library.actions', { title })} items={rowMenu(item, acts)} />}
    />
  );
}
