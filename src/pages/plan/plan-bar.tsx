import type { PlanProgress } from '../../core/plan/item-state.ts';
import { t } from '../../i18n/t.ts';
import { Progress } from '../../ui/skeleton.tsx';

/** How much of a plan is studied. */
export function PlanBar({ done, total }: Pick<PlanProgress, 'done' | 'total'>) {
  return (
    <Progress
      label={t('plan.progress', { done, total })}
      value={total === 0 ? 0 : done / total}
      detail={t('plan.percent', { percent: total === 0 ? 0 : Math.floor((100 * done) / total) })}
    />
  );
}
