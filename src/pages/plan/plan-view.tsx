import { useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { planProgress } from '../../core/plan/item-state.ts';
import type { PlanItem } from '../../core/plan/study-plan.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { TitleDialog } from '../title-dialog.tsx';
import { today } from '../today.ts';
import { AddTextsDialog } from './add-texts-dialog.tsx';
import { EditTextDialog } from './edit-text-dialog.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanItemRow } from './plan-item.tsx';
import { savePlanFile } from './save-plan-file.ts';
import { TieDialog } from './tie-dialog.tsx';
import { usePlan } from './use-plan.ts';
import { usePlanActs } from './use-plan-acts.ts';

export interface PlanViewProps {
  id: string;
  push: (toast: ToastMessage) => void;
  dismiss: (id: string) => void;
}

type Open = { kind: 'add' | 'title' } | { kind: 'edit' | 'tie'; item: PlanItem };

/** One plan: how far it is, and its texts in their order. */
export function PlanView({ id, push, dismiss }: PlanViewProps) {
  const list = useRef<HTMLOListElement>(null);
  const { opened, failure } = usePlan(id);
  const acts = usePlanActs({ id, opened, list, push, dismiss });
  const [dialog, setDialog] = useState<Open | null>(null);
  const close = (): void => setDialog(null);

  const title = opened?.plan.title ?? '';
  useEffect(() => {
    if (title) document.title = `${title} · Thu Hoạch`;
  }, [title]);

  if (failure) {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          title={t('plan.missingTitle')}
          action={<Button onClick={() => location.assign(surfaceUrl('plan'))}>{t('plan.back')}</Button>}
        >
          {t(`error.${failure.code}`)}
        </EmptyState>
      </main>
    );
  }
  if (!opened) {
    return (
      <main class="page-main">
        <Skeleton label={t('loading.label')} lines={10} />
      </main>
    );
  }

  const { plan, entries } = opened;
  const progress = planProgress(entries, today());
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
  const add = (
    <Button variant="primary" icon="plus" onClick={() => setDialog({ kind: 'add' })}>
      {t('plan.add')}
    </Button>
  );
  return (
    <main class="page-main plan">
      <a class="plan-back" href={surfaceUrl('plan')}>
        <Icon name="arrow-left" />
        {t('plan.back')}
      </a>
      <PlanHead
        plan={plan}
        progress={progress}
        add={add}
        onRename={() => setDialog({ kind: 'title' })}
        onSort={acts.sort}
        onSaveFile={() => void savePlanFile(id).catch(fail)}
      />
      {entries.length === 0 ? (
        <EmptyState drawing="page" title={t('plan.itemsEmptyTitle')} action={add}>
          {t('plan.itemsEmptyText')}
        </EmptyState>
      ) : (
        <ol class="plan-items" aria-label={t('plan.items')} ref={list}>
          {entries.map((entry, at) => (
            <PlanItemRow
              key={entry.item.id}
              entry={entry}
              place={at + 1}
              count={entries.length}
              isNext={entry === progress.next}
              onTick={() => acts.tick(entry)}
              onMove={(to) => acts.moveTo(entry.item.id, to)}
              onStep={(step) => acts.focus(entries[at + step]?.item.id)}
              onEdit={() => setDialog({ kind: 'edit', item: entry.item })}
              onTie={() => setDialog({ kind: 'tie', item: entry.item })}
              onUntie={() => acts.tie(entry.item.id, null)}
              onRemove={() => acts.remove(entry.item)}
            />
          ))}
        </ol>
      )}
      <p class="th-hidden" role="status">
        {acts.announcement}
      </p>
      {dialog?.kind === 'add' && (
        <AddTextsDialog
          plan={plan}
          known={new Set(entries.flatMap(({ article }) => article?.articleId ?? []))}
          onAdd={async (texts) => {
            await acts.add(texts);
            close();
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'title' && (
        <TitleDialog
          label={t('plan.name')}
          placeholder={t('plan.namePlaceholder')}
          empty={t('plan.nameEmpty')}
          heading={t('plan.rename')}
          action={t('plan.save')}
          first={plan.title}
          onSave={async (name) => {
            await library.renamePlan(id, name);
            close();
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'edit' && (
        <EditTextDialog
          item={dialog.item}
          onSave={async (text) => {
            await acts.edit(dialog.item.id, text);
            close();
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'tie' && (
        <TieDialog
          onChoose={(article) => {
            acts.tie(dialog.item.id, article);
            close();
          }}
          onClose={close}
        />
      )}
    </main>
  );
}
