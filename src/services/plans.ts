import { FailureError } from '../core/model/failure.ts';
import { nextEntry, type PlanEntry, type PlanProgress, planProgress } from '../core/plan/item-state.ts';
import {
  cleanLine,
  cleanText,
  MOST_ITEMS,
  type PlanItem,
  type PlannedText,
  type StudyPlan,
} from '../core/plan/study-plan.ts';
import { localDay } from '../core/text/local-day.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announcePlan, type ServiceContext } from './context.ts';
import { tieItems } from './tie-items.ts';

/** What a list of plans shows of one. */
export interface PlanSummary extends Pick<StudyPlan, 'id' | 'title' | 'updatedAt'>, PlanProgress {}

/** A plan, and its texts with their saved articles, in their order. */
export interface OpenPlan {
  plan: StudyPlan;
  entries: PlanEntry[];
}

/** What is to be studied next, and of which plan. */
export interface NextUp {
  plan: Pick<StudyPlan, 'id' | 'title'>;
  entry: PlanEntry;
}

/** A text to put into a plan. Its id is made by the client, so that a retry makes no second one. */
export interface NewPlanItem extends PlannedText {
  id: string;
  articleId?: string | null;
}

export interface AddedToPlan {
  /** Ids of the new items, for an undo. */
  added: string[];
  /** How many found no room. */
  left: number;
}

/** Every plan, the one changed last first. */
export async function listPlans(context: ServiceContext): Promise<PlanSummary[]> {
  const today = localDay(context.now());
  return (await allEntries(context)).map(({ plan: { id, title, updatedAt }, entries }) => ({
    id,
    title,
    updatedAt,
    ...planProgress(entries, today),
  }));
}

/** What to study next of all plans: the earliest day first. Null where nothing is planned or all is done. */
export async function nextInPlans(context: ServiceContext): Promise<NextUp | null> {
  const all = await allEntries(context);
  const planOf = new Map(all.flatMap(({ plan, entries }) => entries.map((entry) => [entry, plan])));
  const entry = nextEntry(all.flatMap(({ entries }) => entries));
  const plan = entry && planOf.get(entry);
  return plan ? { plan: { id: plan.id, title: plan.title }, entry } : null;
}

/** Every plan with its entries, the one changed last first. */
export async function allEntries({ db }: ServiceContext): Promise<OpenPlan[]> {
  return guarded(async () => {
    const plans = await db.plans.orderBy('updatedAt').reverse().toArray();
    const entries = await tieItems(
      db,
      plans.flatMap(({ items }) => items),
    );
    let at = 0;
    return plans.map((plan) => {
      const start = at;
      at += plan.items.length;
      return { plan, entries: entries.slice(start, at) };
    });
  });
}

/** @throws FailureError `not-found` */
export async function openPlan({ db }: ServiceContext, id: string): Promise<OpenPlan> {
  return guarded(async () => {
    const plan = await db.plans.get(id);
    if (!plan) throw new FailureError('not-found');
    return { plan, entries: await tieItems(db, plan.items) };
  });
}

/** Makes a plan. A second call with the same id changes nothing. */
export async function createPlan(
  context: ServiceContext,
  made: { id: string; title: string; items?: readonly NewPlanItem[] },
): Promise<StudyPlan> {
  const { db } = context;
  const plan = await changeLibrary(db, context.now(), async () => {
    const existing = await db.plans.get(made.id);
    if (existing) return existing;
    const now = context.now();
    const items = (made.items ?? []).slice(0, MOST_ITEMS).map(newItem);
    const plan: StudyPlan = { id: made.id, title: cleanLine(made.title), items, createdAt: now, updatedAt: now };
    await db.plans.add(plan);
    return plan;
  });
  announcePlan(context, plan.id);
  return plan;
}

/** @throws FailureError `not-found` */
export async function renamePlan(context: ServiceContext, id: string, title: string): Promise<StudyPlan> {
  return changePlan(context, id, (plan) => ({ ...plan, title: cleanLine(title) }));
}

/**
 * Puts texts into a plan, at its end. One whose id stands there already is not put there twice.
 * @throws FailureError `not-found` where the plan is gone
 */
export async function addToPlan(
  context: ServiceContext,
  planId: string,
  texts: readonly NewPlanItem[],
): Promise<AddedToPlan> {
  const outcome: AddedToPlan = { added: [], left: 0 };
  await changePlan(context, planId, (plan) => {
    const known = new Set(plan.items.map(({ id }) => id));
    const fresh = texts.filter(({ id }) => !known.has(id)).map(newItem);
    const taken = fresh.slice(0, Math.max(0, MOST_ITEMS - plan.items.length));
    outcome.added = taken.map(({ id }) => id);
    outcome.left = fresh.length - taken.length;
    return taken.length === 0 ? plan : { ...plan, items: [...plan.items, ...taken] };
  });
  return outcome;
}

/**
 * One strict transaction that changes a plan as it stands now, not as a tab remembers it.
 * @param change returns the plan itself where nothing changes
 * @throws FailureError `not-found`
 */
export async function changePlan(
  context: ServiceContext,
  id: string,
  change: (plan: StudyPlan) => StudyPlan,
): Promise<StudyPlan> {
  const { db } = context;
  const { plan, isChanged } = await changeLibrary(db, context.now(), async () => {
    const before = await db.plans.get(id);
    if (!before) throw new FailureError('not-found');
    const after = change(before);
    if (after === before) return { plan: before, isChanged: false };
    const plan = { ...after, updatedAt: context.now() };
    await db.plans.put(plan);
    return { plan, isChanged: true };
  });
  if (isChanged) announcePlan(context, id);
  return plan;
}

function newItem({ id, articleId = null, ...text }: NewPlanItem): PlanItem {
  return { id, ...cleanText(text), articleId, doneAt: null, isKeptOpen: false };
}
