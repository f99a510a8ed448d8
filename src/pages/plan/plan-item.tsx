import { isLate, itemState, type PlanEntry } from '../../core/plan/item-state.ts';
import { findDays, formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { classNames } from '../../ui/class-names.ts';
import { ExternalLink } from '../../ui/external-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { dueWords } from '../due-words.ts';
import { today } from '../today.ts';
import type { MoveTo } from './use-plan-acts.ts';

export interface PlanItemProps {
  entry: PlanEntry;
  /** Counted from 1, among `count`. */
  place: number;
  count: number;
  isNext: boolean;
  onTick: () => void;
  onMove: (to: MoveTo) => void;
  onStep: (step: 1 | -1) => void;
  onEdit: () => void;
  onTie: () => void;
  onUntie: () => void;
  onRemove: () => void;
}

/** One text of a plan: whether it is studied, how far it is, by when it is to be. */
export function PlanItemRow(props: PlanItemProps) {
  const { entry, place, count, isNext, onTick, onMove, onStep } = props;
  const { item, article } = entry;
  const state = itemState(entry);
  const title = item.title || item.url;

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    if (event.altKey) onMove(step < 0 ? 'up' : 'down');
    else if (event.target instanceof Element && event.target.matches('.plan-place')) onStep(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <li
      class={classNames('plan-item', state === 'done' && 'plan-item-done', isNext && 'plan-item-next')}
      data-item={item.id}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        class="plan-place"
        aria-label={t('plan.place', { place })}
        title={t('plan.place', { place })}
      >
        {place}
      </button>
      <div class="plan-tick">
        <Checkbox
          label={<VisuallyHidden>{t('plan.tick', { title })}</VisuallyHidden>}
          checked={state === 'done'}
          onChange={onTick}
        />
      </div>
      <div class="plan-words">
        <p class="plan-title">
          {article ? <a href={surfaceUrl('reader', { id: article.articleId })}>{title}</a> : title}
        </p>
        <p class="plan-facts">
          {isNext && <strong class="plan-next-mark">{t('plan.next')}</strong>}
          {item.dueOn && (
            <span class={classNames('plan-due', isLate(entry, today()) && 'plan-late')}>
              <Icon name={isLate(entry, today()) ? 'warning' : 'calendar'} size="sm" />
              {state === 'done' ? t('plan.due.on', { day: formatDay(item.dueOn, getLocale()) }) : dueWords(item.dueOn)}
            </span>
          )}
          {factsOf(entry).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {!article && item.url && (
            <ExternalLink href={item.url} newTabLabel={t('link.newTab')}>
              {t('plan.openPage')}
            </ExternalLink>
          )}
        </p>
        {state === 'begun' && article && article.furthest > 0 && (
          <progress
            class="plan-item-bar"
            aria-label={t('plan.readTo', { percent: percent(article.furthest), title })}
            value={article.furthest}
            max={1}
          />
        )}
      </div>
      <div class="plan-tools">
        <IconButton
          size="sm"
          icon="chevron-up"
          label={t('plan.up')}
          disabled={place === 1}
          onClick={() => onMove('up')}
        />
        <IconButton
          size="sm"
          icon="chevron-down"
          label={t('plan.down')}
          disabled={place === count}
          onClick={() => onMove('down')}
        />
        <Menu label={t('plan.more', { place })} size="sm" items={menuOf(props)} />
      </div>
    </li>
  );
}

function factsOf(entry: PlanEntry): string[] {
  const { item, article } = entry;
  const state = itemState(entry);
  const isSaid = (text: string): boolean => item.title.includes(text);
  const day = item.issuedOn && formatDay(item.issuedOn, getLocale());
  const reading =
    state === 'done'
      ? t(article?.readState === 'read' ? 'plan.state.read' : 'plan.state.done')
      : state === 'begun'
        ? article && article.furthest > 0
          ? t('plan.state.reading', { percent: percent(article.furthest) })
          : t('plan.state.begun')
        : t(`plan.state.${state}`);
  return [
    item.number && !isSaid(item.number) ? item.number : '',
    day && !findDays(item.title).some(({ iso }) => iso === item.issuedOn) ? t('plan.issued', { day }) : '',
    reading,
    article && article.passageCount > 0 ? t('passage.count', { count: article.passageCount }) : '',
    article && article.reflectionCount > 0 ? t('plan.reflections', { count: article.reflectionCount }) : '',
  ].filter((fact) => fact !== '');
}

function percent(share: number): number {
  return Math.floor(100 * share);
}

function menuOf({ entry, place, count, onMove, onEdit, onTie, onUntie, onRemove }: PlanItemProps): MenuItem[] {
  const { item, article } = entry;
  const open = (url: string) => (): void => location.assign(url);
  return [
    { id: 'edit', label: t('plan.edit'), icon: 'edit', onSelect: onEdit },
    ...(article
      ? [
          {
            id: 'read',
            label: t('plan.read'),
            icon: 'document',
            onSelect: open(surfaceUrl('reader', { id: article.articleId })),
          } as const,
        ]
      : []),
    { id: 'tie', label: t('plan.tie'), icon: 'link', onSelect: onTie },
    ...(item.articleId === null
      ? []
      : [{ id: 'untie', label: t('plan.untie'), icon: 'close', onSelect: onUntie } as const]),
    { id: 'first', label: t('plan.first'), disabled: place === 1, divided: true, onSelect: () => onMove('first') },
    { id: 'last', label: t('plan.last'), disabled: place === count, onSelect: () => onMove('last') },
    { id: 'remove', label: t('plan.removeItem'), icon: 'close', danger: true, divided: true, onSelect: onRemove },
  ];
}
