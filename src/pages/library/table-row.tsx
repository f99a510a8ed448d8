import type { ShelfRow } from '../../core/model/shelf-item.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { type RowActs, rowMenu } from './row-acts.tsx';
import { RowCheckbox } from './row-checkbox.tsx';
import { dayOf, percentOf, shortDay } from './row-details.ts';

export interface TableRowProps {
  item: ShelfRow;
  isChosen: boolean;
  acts: RowActs;
}

/** A row does not say whether there is a file; what has no site may be one, and has no page to save either. */
function isBareRow({ wordCount, siteName }: ShelfRow): boolean {
  return wordCount === 0 && siteName !== '';
}

/** The cells of one article in the compact view. */
export function TableRow({ item, isChosen, acts }: TableRowProps) {
  const title = item.title || t('article.untitled');
  const { readState, passageCount, circulation } = item;
  return (
    <>
      <td class="table-check">
        <RowCheckbox title={title} checked={isChosen} onChoose={(isRange) => acts.choose(item.id, isRange)} />
      </td>
      <td class="table-title">
        <Icon name={item.kind === 'document' ? 'document' : 'news'} size="sm" />
        <span class="th-hidden">{t(`article.kind.${item.kind}`)}</span>
        <a class="th-article-hit" href={surfaceUrl('reader', { id: item.id })} title={title}>
          {title}
        </a>
        {circulation && <CirculationBadge circulation={circulation} />}
        {isBareRow(item) && (
          <span class="table-bare" title={t('copy.lacking')}>
            <Icon name="info" size="sm" />
            <span class="th-hidden">{t('copy.lacking')}</span>
          </span>
        )}
      </td>
      <td class="table-site" title={item.siteName}>
        {item.siteName}
      </td>
      <td class="table-day">{item.publishedAt ? shortDay(item.publishedAt) : ''}</td>
      <td class="table-day table-saved">{shortDay(dayOf(item.savedAt))}</td>
      <td class={classNames('table-read', `table-read-${readState}`)}>
        {readState === 'reading' ? t('read.percent', { percent: percentOf(item.furthest) }) : t(`read.${readState}`)}
      </td>
      <td class="table-count">
        {passageCount > 0 && (
          <>
            <Icon name="highlighter" size="sm" />
            <span aria-hidden="true">{passageCount}</span>
            <span class="th-hidden">{t('passage.count', { count: passageCount })}</span>
          </>
        )}
      </td>
      <td class="table-acts">
        <Menu label={t('library.actions', { title })} items={rowMenu(item, acts)} size="sm" />
      </td>
    </>
  );
}
