import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { PlanSummary } from '../../services/plans.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { dueWords } from '../due-words.ts';
import { PlanBar } from './plan-bar.tsx';

export interface PlanCardProps {
  plan: PlanSummary;
  onSaveFile: () => void;
  onRemove: () => void;
}

/** One plan in the list: how far it is, what is late, what is next. */
export function PlanCard({ plan, onSaveFile, onRemove }: PlanCardProps) {
  const { id, total, late, next } = plan;
  const title = plan.title || t('plan.untitled');
  return (
    <li class="page-card">
      <div class="page-card-body">
        <h2 class="page-card-title">
          <a class="page-card-hit" href={surfaceUrl('plan', { id })}>
            {title}
          </a>
        </h2>
        {total === 0 ? <p class="plan-soft">{t('plan.noItems')}</p> : <PlanBar {...plan} />}
        {late > 0 && (
          <p class="plan-late">
            <Icon name="warning" size="sm" />
            {t('plan.late', { count: late })}
          </p>
        )}
        {next ? (
          <p class="plan-card-next">
            <span class="plan-soft">{t('plan.next')}:</span> {next.item.title || next.item.url}
            {next.item.dueOn && <span class="plan-soft"> · {dueWords(next.item.dueOn)}</span>}
          </p>
        ) : (
          total > 0 && (
            <p class="plan-all-done">
              <Icon name="check" size="sm" />
              {t('plan.allDone')}
            </p>
          )
        )}
      </div>
      <div class="page-card-actions">
        <Menu
          label={t('plan.actions', { title })}
          items={[
            { id: 'save', label: t('plan.saveFile'), icon: 'download', onSelect: onSaveFile },
            { id: 'remove', label: t('plan.remove'), icon: 'trash', danger: true, divided: true, onSelect: onRemove },
          ]}
        />
      </div>
    </li>
  );
}
