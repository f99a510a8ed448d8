import type { ComponentChildren } from 'preact';
import type { PlanProgress } from '../../core/plan/item-state.ts';
import type { StudyPlan } from '../../core/plan/study-plan.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { today } from '../today.ts';
import { PlanBar } from './plan-bar.tsx';

export interface PlanHeadProps {
  plan: StudyPlan;
  progress: PlanProgress;
  /** The button that adds texts. */
  add: ComponentChildren;
  onRename: () => void;
  onSort: () => void;
  onSaveFile: () => void;
}

/** The name of a plan, how far it is, and what is done with it as a whole. */
export function PlanHead({ plan, progress, add, onRename, onSort, onSaveFile }: PlanHeadProps) {
  const { total, late, next } = progress;
  return (
    <header class="plan-head">
      <div class="plan-title-row">
        <h1 class="page-title">{plan.title || t('plan.untitled')}</h1>
        <IconButton icon="edit" label={t('plan.rename')} onClick={onRename} />
      </div>
      <p class="plan-printed">{t('plan.printedOn', { day: formatDay(today(), getLocale()) })}</p>
      {total > 0 && (
        <div class="plan-standing">
          <PlanBar {...progress} />
          {late > 0 && (
            <p class="plan-late">
              <Icon name="warning" size="sm" />
              {t('plan.late', { count: late })}
            </p>
          )}
          {next === null && (
            <p class="plan-all-done">
              <Icon name="check" size="sm" />
              {t('plan.allDone')}
            </p>
          )}
        </div>
      )}
      {total > 0 && (
        <div class="page-actions plan-actions">
          {add}
          <Button icon="calendar" onClick={onSort}>
            {t('plan.sort')}
          </Button>
          <Button icon="people" onClick={() => location.assign(surfaceUrl('packets', { new: '', plan: plan.id }))}>
            {t('packets.make.ask')}
          </Button>
          <Button variant="quiet" icon="download" title={t('plan.saveFileHint')} onClick={onSaveFile}>
            {t('plan.saveFile')}
          </Button>
          <Button variant="quiet" icon="print" onClick={() => print()}>
            {t('plan.print')}
          </Button>
        </div>
      )}
    </header>
  );
}
