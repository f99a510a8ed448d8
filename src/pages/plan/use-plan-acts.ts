import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { itemState, type PlanEntry } from '../../core/plan/item-state.ts';
import { MOST_ITEMS, type PlanItem, type PlannedText, type StudyPlan } from '../../core/plan/study-plan.ts';
import { t } from '../../i18n/t.ts';
import type { NewPlanItem, OpenPlan } from '../../services/plans.ts';
import type { FoundArticle } from '../../services/topic-view.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';

export interface PlanActsOptions {
  id: string;
  opened: OpenPlan | null;
  list: RefObject<HTMLElement | null>;
  push: (toast: ToastMessage) => void;
  dismiss: (id: string) => void;
}

export type MoveTo = 'up' | 'down' | 'first' | 'last';

const MOVED = 'plan-moved';

/** What is done with the texts of a plan, and where the focus goes with it. Everything can be taken back. */
export function usePlanActs({ id, opened, list, push, dismiss }: PlanActsOptions) {
  const [announcement, setAnnouncement] = useState('');
  const wanted = useRef<string | null>(null);
  /** The order before the moves that the message on the screen speaks of. */
  const before = useRef<string[] | null>(null);
  const latest = useRef<Pick<StudyPlan, 'items'>>({ items: [] });
  /** Moves go one after another. */
  const writing = useRef<Promise<void>>(Promise.resolve());
  const items = opened?.plan.items ?? [];
  const shown = useRef<OpenPlan | null>(null);
  if (opened && shown.current !== opened) {
    shown.current = opened;
    latest.current = opened.plan;
  }

  // An item that is drawn in another place loses the focus: it gets it back there.
  useEffect(() => {
    const place =
      wanted.current && list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(wanted.current)}"]`);
    if (!place) return;
    wanted.current = null;
    const handle = place.querySelector<HTMLElement>('.plan-place');
    handle?.focus();
    handle?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
  const attempt = (work: Promise<unknown>): void => void work.catch(fail);
  const tell = (text: string, undo: () => Promise<unknown>): void =>
    push({ id: `plan-${Date.now()}`, text, action: { label: t('undo'), onAction: () => attempt(undo()) } });
  const putBack = (item: PlanItem) => (): Promise<void> => library.putBackPlanItem(id, item);

  function offerOrder(): void {
    const stood = before.current;
    if (!stood) return;
    const onAction = (): void => {
      before.current = null;
      attempt(library.orderPlan(id, stood));
    };
    dismiss(MOVED);
    push({ id: MOVED, text: t('plan.movedUndo'), action: { label: t('undo'), onAction } });
    // Once the message is gone, the next move begins a new one.
    setTimeout(() => {
      if (before.current === stood) before.current = null;
    }, 10_000);
  }

  /** As the library has it, also where what was drawn is older: keys come faster than drawings. */
  async function moveTo(itemId: string, to: MoveTo): Promise<void> {
    const { items } = latest.current;
    const at = items.findIndex((item) => item.id === itemId);
    const place = { up: at - 1, down: at + 1, first: 0, last: items.length - 1 }[to];
    if (at < 0 || place < 0 || place >= items.length || place === at) return;
    before.current ??= items.map((item) => item.id);
    wanted.current = itemId;
    const target = items[place > at ? place + 1 : place]?.id ?? null;
    latest.current = await library.movePlanItem(id, itemId, target);
    setAnnouncement(t('plan.moved', { place: place + 1, count: items.length }));
    offerOrder();
  }

  return {
    announcement,
    moveTo: (itemId: string, to: MoveTo): void => {
      writing.current = writing.current.then(() => moveTo(itemId, to)).catch(fail);
    },
    sort: (): void => {
      before.current ??= items.map((item) => item.id);
      attempt(library.sortPlan(id).then(offerOrder));
    },
    tick: (entry: PlanEntry): void => {
      const isDone = itemState(entry) !== 'done';
      const isRead = entry.article?.readState === 'read';
      attempt(
        library
          .tickPlanItem(id, entry.item.id, isDone, isRead)
          .then((item) => tell(t(isDone ? 'plan.ticked' : 'plan.unticked'), putBack(item))),
      );
    },
    edit: async (itemId: string, text: PlannedText): Promise<void> => {
      const item = await library.editPlanItem(id, itemId, text);
      tell(t('plan.edited'), putBack(item));
    },
    tie: (itemId: string, article: FoundArticle | null): void => {
      const text = article ? t('plan.tied', { title: article.title || t('article.untitled') }) : t('plan.untied');
      const articleId = article?.id ?? null;
      attempt(library.editPlanItem(id, itemId, { articleId }).then((item) => tell(text, putBack(item))));
    },
    remove: (item: PlanItem): void => {
      const at = items.findIndex((one) => one.id === item.id);
      wanted.current = (items[at + 1] ?? items[at - 1])?.id ?? null;
      const text = t('plan.itemRemoved', { title: item.title || item.url });
      attempt(
        library.removePlanItems(id, [item.id]).then((placed) =>
          tell(text, () => {
            wanted.current = item.id;
            return library.restorePlanItems(id, placed);
          }),
        ),
      );
    },
    add: async (texts: NewPlanItem[]): Promise<void> => {
      const { added, left } = await library.addToPlan(id, texts);
      if (left > 0) {
        push({ id: `full-${Date.now()}`, tone: 'warning', text: t('plan.full', { most: MOST_ITEMS, count: left }) });
      }
      if (added.length > 0) {
        tell(t('plan.added', { count: added.length }), () => library.removePlanItems(id, added));
      }
    },
    focus: (itemId: string | undefined): void => {
      const place =
        itemId && list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"] .plan-place`);
      if (place) place.focus();
    },
  };
}
