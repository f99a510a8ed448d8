import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { PlanSummary } from '../../services/plans.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { TitleDialog } from '../title-dialog.tsx';
import { useLibraryFacts } from '../use-library-facts.ts';
import { OpenPlanFile } from './open-plan-file.tsx';
import { PlanCard } from './plan-card.tsx';
import { savePlanFile } from './save-plan-file.ts';

/** Changes that come in a row are looked at once, milliseconds. */
const REST = 100;
const read = (): Promise<PlanSummary[]> => library.listPlans();

export function PlanList({ push }: { push: (toast: ToastMessage) => void }) {
  const { facts: plans, failure, reload } = useLibraryFacts(read, REST);
  const [isMaking, setMaking] = useState(false);

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function create(title: string): Promise<void> {
    const { id } = await library.createPlan({ id: newId(), title });
    location.assign(surfaceUrl('plan', { id }));
  }

  async function remove({ id, title }: PlanSummary): Promise<void> {
    try {
      const trashId = await library.removePlan(id);
      const undo = (): void => void library.restoreTrash(trashId).catch(fail);
      const text = t('plan.removed', { title: title || t('plan.untitled') });
      push({ id: trashId, text, action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  const make = (
    <Button variant="primary" icon="plus" onClick={() => setMaking(true)}>
      {t('plan.new')}
    </Button>
  );
  const open = <OpenPlanFile push={push} />;
  return (
    <main class="page-main">
      <div class="page-title-row">
        <h1 class="page-title">{t('plan.heading')}</h1>
        {plans !== null && plans.length > 0 && (
          <div class="page-actions">
            {open}
            {make}
          </div>
        )}
      </div>
      <p class="page-lead">{t('plan.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {plans === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={5} />
      ) : plans.length === 0 ? (
        <EmptyState
          drawing="sheaf"
          title={t('plan.emptyTitle')}
          action={
            <>
              {make}
              {open}
            </>
          }
        >
          {t('plan.emptyText')}
        </EmptyState>
      ) : (
        <ul class="page-cards">
          {plans.map((plan) => (
            <PlanCard
              key={plan.id}
              plan={plan}
              onSaveFile={() => void savePlanFile(plan.id).catch(fail)}
              onRemove={() => void remove(plan)}
            />
          ))}
        </ul>
      )}
      {isMaking && (
        <TitleDialog
          label={t('plan.name')}
          placeholder={t('plan.namePlaceholder')}
          empty={t('plan.nameEmpty')}
          heading={t('plan.new')}
          action={t('plan.create')}
          onSave={create}
          onClose={() => setMaking(false)}
        />
      )}
    </main>
  );
}
