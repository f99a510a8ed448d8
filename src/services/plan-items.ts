import { FailureError } from '../core/model/failure.ts';
import { orderByDay } from '../core/plan/item-state.ts';
import { cleanText, type PlanItem, type PlannedText, type StudyPlan } from '../core/plan/study-plan.ts';
import { moveItem, type PlacedItem, putBackItems, takeItems } from '../core/topics/order-items.ts';
import type { ServiceContext } from './context.ts';
import { changePlan } from './plans.ts';

/** What an undo of a removal needs. */
export type RemovedPlanItems = PlacedItem<PlanItem>[];

/** What of an item may be written: its facts, and the saved article that it is tied to. */
export type PlanItemEdit = Partial<PlannedText & Pick<PlanItem, 'articleId'>>;

/** Resolves to the item as it was, which an undo asks for. @throws FailureError `not-found` */
export async function editPlanItem(
  context: ServiceContext,
  planId: string,
  itemId: string,
  edit: PlanItemEdit,
): Promise<PlanItem> {
  const { articleId, ...text } = edit;
  return changeItem(context, planId, itemId, (item) => ({
    ...item,
    ...cleanText({ ...item, ...text }),
    articleId: articleId === undefined ? item.articleId : articleId,
  }));
}

/**
 * Says that a text is studied, or that it is not.
 * @param isRead whether its saved copy was read to the end: untick it, and it stays open all the same
 * @returns the item as it was
 * @throws FailureError `not-found`
 */
export async function tickPlanItem(
  context: ServiceContext,
  planId: string,
  itemId: string,
  isDone: boolean,
  isRead: boolean,
): Promise<PlanItem> {
  return changeItem(context, planId, itemId, (item) => ({
    ...item,
    doneAt: isDone ? (item.doneAt ?? context.now()) : null,
    isKeptOpen: !isDone && isRead,
  }));
}

/** Puts an item back as it was. @throws FailureError `not-found` where it is gone */
export async function putBackPlanItem(context: ServiceContext, planId: string, before: PlanItem): Promise<void> {
  await changeItem(context, planId, before.id, () => before);
}

/** Puts an item right before another, or at the end for null. @throws FailureError `not-found` where the plan is gone */
export async function movePlanItem(
  context: ServiceContext,
  planId: string,
  itemId: string,
  before: string | null,
): Promise<StudyPlan> {
  return changePlan(context, planId, (plan) => {
    const items = moveItem(plan.items, itemId, before);
    return items === plan.items ? plan : { ...plan, items: [...items] };
  });
}

/** Puts the items in the order of their days. @throws FailureError `not-found` where the plan is gone */
export async function sortPlan(context: ServiceContext, planId: string): Promise<StudyPlan> {
  return changePlan(context, planId, (plan) => ({ ...plan, items: orderByDay(plan.items) }));
}

/**
 * Puts items into an order that they had before; those that came since stay at the end.
 * @throws FailureError `not-found` where the plan is gone
 */
export async function orderPlan(context: ServiceContext, planId: string, ids: readonly string[]): Promise<StudyPlan> {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: PlanItem): number => place.get(id) ?? ids.length;
  return changePlan(context, planId, (plan) => ({
    ...plan,
    items: [...plan.items].sort((a, b) => placeOf(a) - placeOf(b)),
  }));
}

/** Takes items out of a plan; saved articles stay in the library. @throws FailureError `not-found` where the plan is gone */
export async function removePlanItems(
  context: ServiceContext,
  planId: string,
  itemIds: readonly string[],
): Promise<RemovedPlanItems> {
  let removed: RemovedPlanItems = [];
  await changePlan(context, planId, (plan) => {
    const { items, placed } = takeItems(plan.items, itemIds);
    removed = placed;
    return placed.length === 0 ? plan : { ...plan, items };
  });
  return removed;
}

/** Puts items back where they stood. Doing so twice is no error. @throws FailureError `not-found` where the plan is gone */
export async function restorePlanItems(
  context: ServiceContext,
  planId: string,
  placed: RemovedPlanItems,
): Promise<StudyPlan> {
  return changePlan(context, planId, (plan) => ({ ...plan, items: putBackItems(plan.items, placed) }));
}

async function changeItem(
  context: ServiceContext,
  planId: string,
  itemId: string,
  change: (item: PlanItem) => PlanItem,
): Promise<PlanItem> {
  let before: PlanItem | undefined;
  await changePlan(context, planId, (plan) => {
    before = plan.items.find(({ id }) => id === itemId);
    if (!before) throw new FailureError('not-found');
    return { ...plan, items: plan.items.map((item) => (item === before ? change(item) : item)) };
  });
  if (!before) throw new FailureError('not-found');
  return before;
}
